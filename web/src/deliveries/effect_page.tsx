import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { EffectDetail } from '../api/types';
import { Failure, Loading, Note, useTitle } from '../ui/pieces';
import { Link } from '../ui/router';
import { EffectBadge } from './badges';
import { effectWords, sendsWords } from './delivery_words';
import { At, Fact, IdFact, WorkFacts } from './facts';
import { addressOf, everything } from './filter';

const REFRESH_MS = 5_000;
const isMoving = ({ state }: EffectDetail): boolean =>
  state === 'planned' || state === 'sending' || state === 'unknown';

// One thing that is to be outside once: whether it is, and what was tried.
export function EffectPage({ id }: { readonly id: string }) {
  const effect = useQuery({
    queryKey: ['effects', id],
    queryFn: () => api.readEffect(id),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFRESH_MS : false),
  });
  useTitle(effect.data ? effectWords(effect.data.kind) : 'What went out');
  return (
    <div className="narrow">
      <p className="crumbs">
        <Link href={addressOf(everything('out'))}>Deliveries</Link>
      </p>
      {!effect.data && (
        <Title order={1} size="h2">
          What went out
        </Title>
      )}
      {effect.isPending && <Loading />}
      {effect.isError && <Failure error={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.data && <Shown effect={effect.data} />}
    </div>
  );
}

function Shown({ effect }: { readonly effect: EffectDetail }) {
  const isTrouble = effect.state === 'parked' || effect.state === 'unknown';
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          {effectWords(effect.kind)}
        </Title>
        <EffectBadge effect={effect} />
      </div>
      <Note shade={isTrouble ? 'warn' : 'calm'} title={effect.verdict}>
        {effect.reason !== null && <p>{effect.reason}</p>}
      </Note>
      <dl className="facts">
        <Fact name="Planned">
          <At at={effect.created_at} />
        </Fact>
        <Fact name={sendsWords(effect.sends)}>
          {effect.sent_at === null ? '–' : <At at={effect.sent_at} />}
        </Fact>
        {effect.settled_at !== null && (
          <Fact name="Settled">
            <At at={effect.settled_at} />
          </Fact>
        )}
        {effect.looks > 0 && <Fact name="Looked for in vain">{effect.looks}</Fact>}
        {effect.order_ids.length > 0 && (
          <Fact name={effect.order_ids.length === 1 ? 'Order' : 'Orders'}>
            {effect.order_ids.map((order, index) => (
              <Link key={order} className="block" href={`/console/orders/${order}`}>
                {effect.order_ids.length === 1 ? 'the order' : `order ${index + 1}`}
              </Link>
            ))}
          </Fact>
        )}
        {effect.connection_id !== null && (
          <Fact name="Account">
            <Link href={`/console/connections/${effect.connection_id}`}>the connection</Link>
          </Fact>
        )}
        {effect.remote_id !== null && <IdFact name="There it is called" id={effect.remote_id} />}
        <WorkFacts work={effect.work} />
        <IdFact name="Once for" id={effect.key} />
        <IdFact name="Id" id={effect.id} />
      </dl>
    </>
  );
}
