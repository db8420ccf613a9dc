// A result as people read it: in the console, and behind a link.
import { Badge, Button, Group, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Envelope } from '../api/types';
import { Copy } from '../ui/pieces';
import { Chart } from './chart';
import {
  evidenceWords, flagWords, INDEX_WORDS, noFlagsWords, noNormWords, unscoredWords,
} from './result_words';
import { ScoreTable } from './score_table';

interface Props {
  readonly envelope: Envelope;
  readonly recompute?: ReactNode; // How the numbers are computed anew, for who can.
}

export function ResultBody({ envelope, recompute }: Props) {
  return (
    <>
      <EvidenceLabel evidence={envelope.evidence} />
      <Scores envelope={envelope} />
      <Validity envelope={envelope} />
      <HowScored envelope={envelope} recompute={recompute} />
    </>
  );
}

export function EvidenceLabel({ evidence }: Pick<Envelope, 'evidence'>) {
  return (
    <section className="evidence" aria-label="What the scores rest on">
      <Badge variant="default" className="state" data-shade="done" tt="none">
        Evidence {evidence.level}
      </Badge>
      <p>
        <strong>{evidenceWords(evidence)}</strong>
        {evidence.notices.length > 0 && ` ${evidence.notices.join(' ')}`}
      </p>
    </section>
  );
}

function Scores({ envelope }: { readonly envelope: Envelope }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { dimensions } = envelope;
  const main = dimensions.filter(({ shown_as: shownAs }) => shownAs === 'score');
  const facetsOf = (id: string) => dimensions.filter(({ parent }) => parent === id);
  return (
    <section aria-labelledby="scores">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h4" m={0} id="scores">
          Scores
        </Title>
        <Button
          variant="default"
          size="sm"
          onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
        >
          {view === 'chart' ? 'Show as table' : 'Show as chart'}
        </Button>
      </Group>
      {evidence(envelope) === 'without_norm' && <p>{noNormWords}</p>}
      {view === 'chart' ? (
        <Chart test={envelope.test} dimensions={main} facetsOf={facetsOf} />
      ) : (
        <ScoreTable dimensions={inReadingOrder(envelope)} />
      )}
      {envelope.unscored.length > 0 && (
        <ul className="unscored">
          {envelope.unscored.map(({ id, name, reason }) => (
            <li key={id}>
              {name}: {unscoredWords(reason)}
            </li>
          ))}
        </ul>
      )}
      <p className="fine">
        A personality score does not say whether somebody is good at the job, and must not decide
        alone. Use it to choose questions for the interview.
      </p>
    </section>
  );
}

const evidence = (envelope: Envelope): 'with_norm' | 'without_norm' =>
  envelope.evidence.norm === null ? 'without_norm' : 'with_norm';

// Each dimension, followed by its facets.
function inReadingOrder({ dimensions }: Envelope): Envelope['dimensions'] {
  const main = dimensions.filter(({ parent }) => parent === null);
  return main.flatMap((one) => [one, ...dimensions.filter(({ parent }) => parent === one.id)]);
}

function Validity({ envelope: { validity } }: { readonly envelope: Envelope }) {
  const indices = Object.entries(validity.indices ?? {});
  return (
    <section aria-labelledby="validity">
      <Title order={2} size="h4" mt="xl" mb="sm" id="validity">
        How it was answered
      </Title>
      {validity.flags.length === 0 ? (
        <p>{noFlagsWords}</p>
      ) : (
        <ul className="flags">
          {validity.flags.map((flag) => (
            <li key={flag}>
              <strong>{flagWords(flag).title}.</strong> {flagWords(flag).text}
            </li>
          ))}
        </ul>
      )}
      {indices.length > 0 && (
        <details>
          <summary>The numbers behind it</summary>
          <dl className="facts">
            {indices.map(([name, value]) => (
              <div key={name}>
                <dt>{INDEX_WORDS[name] ?? name}</dt>
                <dd>{Number.isInteger(value) ? value : Number(value).toFixed(2)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function HowScored({ envelope, recompute }: Props) {
  const { norm } = envelope.evidence;
  return (
    <section aria-labelledby="scored">
      <Title order={2} size="h4" mt="xl" mb="sm" id="scored">
        How it was scored
      </Title>
      <dl className="facts">
        <div>
          <dt>Norm group</dt>
          <dd>
            {norm === null
              ? 'none'
              : [norm.population ?? norm.id, norm.n ? `n = ${norm.n}` : null, norm.year]
                  .filter(Boolean)
                  .join(', ')}
          </dd>
        </div>
        <div>
          <dt>Assessment</dt>
          <dd>
            {envelope.test} {envelope.version}
          </dd>
        </div>
        <div>
          <dt>Scoring code</dt>
          <dd>{envelope.engine_version}</dd>
        </div>
        <div>
          <dt>Key</dt>
          <dd>
            <code>{envelope.key_hash.slice(0, 19)}…</code>{' '}
            <Copy text={envelope.key_hash}>Copy</Copy>
          </dd>
        </div>
        {recompute !== undefined && (
          <div>
            <dt>Recompute</dt>
            <dd>{recompute}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
