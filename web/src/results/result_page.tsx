import { Badge, Button, Group, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { Envelope, Order, Result } from '../api/types';
import { assessmentWords, nameWords } from '../orders/order_words';
import { SandboxBadge } from '../orders/state_badge';
import { downloadJson } from '../ui/download';
import { ownName } from '../ui/languages';
import { Copy, Failure, Loading, Note, useTitle } from '../ui/pieces';
import { Link } from '../ui/router';
import { absolute } from '../ui/times';
import { Chart } from './chart';
import {
  evidenceWords, flagWords, INDEX_WORDS, noFlagsWords, noNormWords, unscoredWords,
} from './result_words';
import { ScoreTable } from './score_table';

export function ResultPage({ id }: { readonly id: string }) {
  const result = useQuery({
    queryKey: ['result', id],
    queryFn: () => api.readResult(id),
    staleTime: Number.POSITIVE_INFINITY, // Results never change.
  });
  const orderId = result.data?.order_id;
  const order = useQuery({
    queryKey: ['order', orderId],
    queryFn: () => api.readOrder(orderId ?? ''),
    enabled: orderId !== undefined,
  });
  useTitle(order.data && `Result of ${nameWords(order.data)}`);
  return (
    <>
      <p className="crumbs">
        <Link href="/console">Orders</Link>
        {order.data && (
          <>
            {' / '}
            <Link href={`/console/orders/${order.data.id}`}>{nameWords(order.data)}</Link>
          </>
        )}
      </p>
      {!result.data && (
        <Title order={1} size="h2">
          Result
        </Title>
      )}
      {result.isPending && <Loading />}
      {result.isError &&
        (isDeleted(result.error) ? (
          <Note shade="calm" title={result.error.message} />
        ) : (
          <Failure error={result.error} onRetry={() => void result.refetch()} />
        ))}
      {result.data && <Body result={result.data} order={order.data ?? null} />}
    </>
  );
}

// What was deleted on purpose is no error: the server says by which rule.
const isDeleted = (error: Error): boolean => error instanceof Refused && error.status === 410;

interface BodyProps {
  readonly result: Result;
  readonly order: Order | null;
}

function Body({ result, order }: BodyProps) {
  const { envelope } = result;
  const { evidence } = envelope;
  const report = useMutation({ mutationFn: () => api.downloadReport(result.id) });
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          {order?.subject.name ?? 'Result'}
        </Title>
        {order?.environment === 'sandbox' && <SandboxBadge />}
        <Button
          variant="default"
          size="sm"
          ml="auto"
          loading={report.isPending}
          onClick={() => report.mutate()}
        >
          Download PDF
        </Button>
      </div>
      {report.isError && <Failure error={report.error} onRetry={() => report.mutate()} />}
      <p className="fine">
        {[
          order?.ats?.posting,
          `${order ? assessmentWords(order) : envelope.test} ${envelope.version}`,
          `taken in ${ownName(envelope.language)}`,
          `completed ${absolute(envelope.completed_at)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <section className="evidence" aria-label="What the scores rest on">
        <Badge variant="default" className="state" data-shade="done" tt="none">
          Evidence {evidence.level}
        </Badge>
        <p>
          <strong>{evidenceWords(evidence)}</strong>
          {evidence.notices.length > 0 && ` ${evidence.notices.join(' ')}`}
        </p>
      </section>
      <Scores envelope={envelope} />
      <Validity envelope={envelope} />
      <HowScored result={result} />
      {order && (
        <p className="after">
          <Link href={`/console/orders/${order.id}`}>What was written where, and when</Link>
        </p>
      )}
    </>
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

function HowScored({ result }: { readonly result: Result }) {
  const { envelope } = result;
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
        <div>
          <dt>Recompute</dt>
          <dd>
            <code>bascule rescore {result.id}</code>
          </dd>
        </div>
      </dl>
      <Button variant="default" size="sm" mt="sm" onClick={() => downloadJson(`${result.id}.json`, result)}>
        Download as JSON
      </Button>
    </section>
  );
}
