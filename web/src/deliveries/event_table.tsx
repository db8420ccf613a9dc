import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Event } from '../api/types';
import { List } from '../ui/list';
import { useTitle, When } from '../ui/pieces';
import { Link } from '../ui/router';
import { EventBadge } from './badges';
import { toldWords } from './delivery_words';
import { addressOf, everything, type Filter, isEverything, queryOf } from './filter';
import { WalkedList } from './walked_list';

const REFRESH_MS = 10_000;

export function EventTable({ filter }: { readonly filter: Filter }) {
  const query = useInfiniteQuery({
    queryKey: ['events', 'list', addressOf(filter)],
    queryFn: ({ pageParam }) => api.listEvents(queryOf(filter), pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  useTitle('Deliveries that came in');
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <WalkedList query={query} isEmpty={rows.length === 0} nothing={<Nothing filter={filter} />}>
      <List columns={['What', 'When', 'What became of it', 'About']}>
        {rows.map((event) => (
          <Row key={event.id} event={event} />
        ))}
      </List>
    </WalkedList>
  );
}

function Row({ event }: { readonly event: Event }) {
  return (
    <tr>
      <td>
        <Link href={`/console/deliveries/${event.id}`} className="name">
          {toldWords(event)}
        </Link>
      </td>
      <td data-label="When">
        <When at={event.received_at} />
      </td>
      <td data-label="What became of it">
        <EventBadge event={event} />
        {event.reason !== null && <span className="reason">{event.reason}</span>}
      </td>
      <td data-label="About">
        {event.purged_at !== null ? (
          <span className="fine">data deleted</span>
        ) : event.opportunity_id === null ? (
          '–'
        ) : (
          <Link href={`/console/decisions?of=${encodeURIComponent(event.opportunity_id)}`}>
            all about this candidate
          </Link>
        )}
      </td>
    </tr>
  );
}

function Nothing({ filter }: { readonly filter: Filter }) {
  if (!isEverything(filter)) {
    return (
      <p>
        Nothing came in that is like this. <Link href={addressOf(everything('in'))}>Show all</Link>
      </p>
    );
  }
  return (
    <p>
      Nothing has come in yet. Move a candidate in Lever; if nothing shows up here, the{' '}
      <Link href="/console/connections">connection</Link> says what is wrong. What was refused, with a wrong signature or
      far too late, is not kept.
    </p>
  );
}
