import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Effect } from '../api/types';
import { List } from '../ui/list';
import { useTitle, When } from '../ui/pieces';
import { Link } from '../ui/router';
import { EffectBadge } from './badges';
import { effectWords, sendsWords } from './delivery_words';
import { addressOf, everything, type Filter, isEverything, queryOf } from './filter';
import { WalkedList } from './walked_list';

const REFRESH_MS = 10_000;

export function EffectTable({ filter }: { readonly filter: Filter }) {
  const query = useInfiniteQuery({
    queryKey: ['effects', 'list', addressOf(filter)],
    queryFn: ({ pageParam }) => api.listEffects(queryOf(filter), pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  useTitle('What went out');
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <WalkedList query={query} isEmpty={rows.length === 0} nothing={<Nothing filter={filter} />}>
      <List columns={['What', 'When', 'What became of it', 'Attempts', 'Order']}>
        {rows.map((effect) => (
          <Row key={effect.id} effect={effect} />
        ))}
      </List>
    </WalkedList>
  );
}

function Row({ effect }: { readonly effect: Effect }) {
  const [order] = effect.order_ids;
  return (
    <tr>
      <td>
        <Link href={`/console/deliveries/${effect.id}`} className="name">
          {effectWords(effect.kind)}
        </Link>
      </td>
      <td data-label="When">
        <When at={effect.sent_at ?? effect.created_at} />
      </td>
      <td data-label="What became of it">
        <EffectBadge effect={effect} />
        {effect.reason !== null && <span className="reason">{effect.reason}</span>}
      </td>
      <td data-label="Attempts">{sendsWords(effect.sends)}</td>
      <td data-label="Order">
        {order === undefined ? '–' : <Link href={`/console/orders/${order}`}>the order</Link>}
      </td>
    </tr>
  );
}

function Nothing({ filter }: { readonly filter: Filter }) {
  return isEverything(filter) ? (
    <p>Nothing was to go out yet: no letter, and nothing to be written into the ATS.</p>
  ) : (
    <p>
      Nothing went out that is like this. <Link href={addressOf(everything('out'))}>Show all</Link>
    </p>
  );
}
