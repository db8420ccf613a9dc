// A result as people read it: in the console, and behind a link.
import { Badge, Button, Group, Title } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import type { Envelope } from '../api/types';
import { useLanguage } from '../ui/language';
import { Copy } from '../ui/pieces';
import { Chart } from './chart';
import {
  evidenceWords, flagWords, indexWords, noticeWords, populationWords, scaleName, unscoredWords,
} from './result_words';
import { ScoreTable } from './score_table';
import { resultWords } from './words/words';

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
  const words = resultWords(useLanguage());
  return (
    <section className="evidence" aria-label={words('basis')}>
      <Badge variant="default" className="state" data-shade="done" tt="none">
        {words('evidence', { level: evidence.level })}
      </Badge>
      <p>
        <strong>{evidenceWords(evidence, words)}</strong>
        {evidence.notices.map((notice) => {
          const { text, tag } = noticeWords(notice, words);
          return (
            <Fragment key={notice}>
              {' '}
              {tag === words.tag ? text : <span lang={tag}>{text}</span>}
            </Fragment>
          );
        })}
      </p>
    </section>
  );
}

function Scores({ envelope }: { readonly envelope: Envelope }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const words = resultWords(useLanguage());
  const { dimensions } = envelope;
  const main = dimensions.filter(({ shown_as: shownAs }) => shownAs === 'score');
  const facetsOf = (id: string) => dimensions.filter(({ parent }) => parent === id);
  return (
    <section aria-labelledby="scores">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h4" m={0} id="scores">
          {words('scores')}
        </Title>
        <Button
          variant="default"
          size="sm"
          onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
        >
          {words(view === 'chart' ? 'asTable' : 'asChart')}
        </Button>
      </Group>
      {evidence(envelope) === 'without_norm' && <p>{words('noNorm')}</p>}
      {view === 'chart' ? (
        <Chart test={envelope.test} dimensions={main} facetsOf={facetsOf} />
      ) : (
        <ScoreTable test={envelope.test} dimensions={inReadingOrder(envelope)} />
      )}
      {envelope.unscored.length > 0 && (
        <ul className="unscored">
          {envelope.unscored.map((one) => (
            <li key={one.id}>
              {words('unscored', {
                name: scaleName(envelope.test, one, words),
                why: unscoredWords(one.reason, words),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className="fine">{words('caveat')}</p>
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
  const words = resultWords(useLanguage());
  const indices = Object.entries(validity.indices ?? {});
  const number = (value: number): string =>
    Number.isInteger(value)
      ? words.number(value)
      : words.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section aria-labelledby="validity">
      <Title order={2} size="h4" mt="xl" mb="sm" id="validity">
        {words('answering')}
      </Title>
      {validity.flags.length === 0 ? (
        <p>{words('nothingUnusual')}</p>
      ) : (
        <ul className="flags">
          {validity.flags.map((flag) => (
            <li key={flag}>
              <strong>{flagWords(flag, words).title}.</strong> {flagWords(flag, words).text}
            </li>
          ))}
        </ul>
      )}
      {indices.length > 0 && (
        <details>
          <summary>{words('numbers')}</summary>
          <dl className="facts">
            {indices.map(([name, value]) => (
              <div key={name}>
                <dt>{indexWords(name, words)}</dt>
                <dd>{number(Number(value))}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function HowScored({ envelope, recompute }: Props) {
  const words = resultWords(useLanguage());
  const { norm } = envelope.evidence;
  return (
    <section aria-labelledby="scored">
      <Title order={2} size="h4" mt="xl" mb="sm" id="scored">
        {words('scored')}
      </Title>
      <dl className="facts">
        <div>
          <dt>{words('normGroup')}</dt>
          <dd>
            {norm === null
              ? words('none')
              : [populationWords(norm, words), norm.n ? words('normSize', { n: norm.n }) : null, norm.year]
                  .filter(Boolean)
                  .join(', ')}
          </dd>
        </div>
        <div>
          <dt>{words('assessment')}</dt>
          <dd>
            {envelope.test} {envelope.version}
          </dd>
        </div>
        <div>
          <dt>{words('code')}</dt>
          <dd>{envelope.engine_version}</dd>
        </div>
        <div>
          <dt>{words('key')}</dt>
          <dd>
            <code>{envelope.key_hash.slice(0, 19)}…</code>{' '}
            <Copy text={envelope.key_hash}>{words('copy')}</Copy>
          </dd>
        </div>
        {recompute !== undefined && (
          <div>
            <dt>{words('recompute')}</dt>
            <dd>{recompute}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
