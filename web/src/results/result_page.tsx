import { Button, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { Order, Result, Session } from '../api/types';
import { assessmentWords, nameWords } from '../orders/order_words';
import { SandboxBadge } from '../orders/state_badge';
import { may } from '../orgs/permissions';
import { ResultLinks } from '../shares/result_links';
import { downloadJson } from '../ui/download';
import { ownName } from '../ui/languages';
import { Failure, Loading, Note, useTitle } from '../ui/pieces';
import { Link } from '../ui/router';
import { absolute } from '../ui/times';
import { ResultBody } from './result_body';

interface PageProps {
  readonly id: string;
  readonly session: Session;
}

export function ResultPage({ id, session }: PageProps) {
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
      {result.data && <Body result={result.data} order={order.data ?? null} session={session} />}
    </>
  );
}

// What was deleted on purpose is no error: the server says by which rule.
const isDeleted = (error: Error): boolean => error instanceof Refused && error.status === 410;

interface BodyProps {
  readonly result: Result;
  readonly order: Order | null;
  readonly session: Session;
}

function Body({ result, order, session }: BodyProps) {
  const { envelope } = result;
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
      <ResultBody envelope={envelope} recompute={<code>bascule rescore {result.id}</code>} />
      <Button variant="default" size="sm" mt="sm" onClick={() => downloadJson(`${result.id}.json`, result)}>
        Download as JSON
      </Button>
      {may(session, 'results:share') && <ResultLinks resultId={result.id} />}
      {order && (
        <p className="after">
          <Link href={`/console/orders/${order.id}`}>What was written where, and when</Link>
          {order.ats !== null && (
            <>
              {' · '}
              <Link href={`/console/compare?results=${result.id}`}>Set beside others of the posting</Link>
            </>
          )}
        </p>
      )}
    </>
  );
}
