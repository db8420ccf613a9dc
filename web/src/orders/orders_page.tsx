import { Button, Text, Title } from '@mantine/core';
import {
  type InfiniteData, keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult, useQuery,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import * as api from '../api/console_api';
import type { OrderList, OrderSummary, Session } from '../api/types';
import { FirstSteps } from '../console/first_steps';
import { may } from '../orgs/permissions';
import { Failure, Loading, useTitle, When } from '../ui/pieces';
import { Link, navigate, useAddress } from '../ui/router';
import { GoingOut, useFreshness } from './going_out';
import { addressFor, Filters } from './order_filters';
import { assessmentWords, isDueShown, nameWords, type View, viewOf } from './order_words';
import { OptionalBadge, SandboxBadge, StateBadge } from './state_badge';

const LOOKED_THROUGH = 10_000; // What a page of a search looks through (openapi.yaml, GET /orders, q).

export function OrdersPage({ session }: { readonly session: Session }) {
  const address = useAddress();
  const view = viewOf(address.searchParams.get('show'));
  const q = address.searchParams.get('q') ?? '';
  const refetchInterval = useFreshness();
  const summary = useQuery({ queryKey: ['summary'], queryFn: api.readSummary, refetchInterval });
  const orders = useInfiniteQuery({
    queryKey: ['orders', view.id, q],
    queryFn: ({ pageParam }) => api.listOrders(view.states, q, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
    // What was looked through once stays: many pages are not asked for again and again.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 3 ? false : refetchInterval),
  });
  useTitle('Orders');
  const rows = orders.data?.pages.flatMap((page) => page.data) ?? [];
  // There is nothing to choose from before the first order.
  const isNew = orders.isSuccess && rows.length === 0 && view.id === 'all' && q === '';
  const isLooking = rows.length === 0 && orders.hasNextPage;
  useLookingFurther(isLooking, orders);
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Orders
        </Title>
        {may(session, 'orders:write') && rows.length > 0 && (
          <Button variant="default" onClick={() => navigate('/console/orders/new')}>
            Ask a candidate
          </Button>
        )}
      </div>
      <GoingOut session={session} />
      {!isNew && <Filters view={view} q={q} summary={summary.data} />}
      {orders.isPending && <Loading lines={6} />}
      {orders.isError && <Failure error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.isSuccess && isLooking && (
        <p role="status">
          Not among the newest {(orders.data.pages.length * LOOKED_THROUGH).toLocaleString('en-GB')}{' '}
          orders; looking further back …
        </p>
      )}
      {orders.isSuccess && rows.length === 0 && !isLooking && (
        <Empty view={view} q={q} session={session} />
      )}
      {rows.length > 0 && <OrderTable rows={rows} />}
      {orders.hasNextPage && !isLooking && (
        <Button
          variant="default"
          mt="md"
          loading={orders.isFetchingNextPage}
          onClick={() => void orders.fetchNextPage()}
        >
          {q === '' ? 'Show more' : 'Look further back'}
        </Button>
      )}
    </>
  );
}

// A page of a search looks through so many orders and no further; until somebody is found, the next one is asked for.
function useLookingFurther(
  isLooking: boolean,
  { isFetching, isError, data, fetchNextPage }: UseInfiniteQueryResult<InfiniteData<OrderList>>,
) {
  const pages = data?.pages.length ?? 0;
  useEffect(() => {
    if (isLooking && !isFetching && !isError) void fetchNextPage();
  }, [isLooking, isFetching, isError, pages, fetchNextPage]);
}

interface EmptyProps {
  readonly view: View;
  readonly q: string;
  readonly session: Session;
}

function Empty({ view, q, session }: EmptyProps) {
  if (q !== '') {
    return (
      <p className="empty">
        Nobody found for “{q}”{view.states.length > 0 && ` under “${view.words}”`}.{' '}
        <Link href={addressFor(view, '')}>Show all</Link>
      </p>
    );
  }
  if (view.id === 'all') return <FirstSteps session={session} />;
  return (
    <div className="empty">
      <p>{view.empty}</p>
    </div>
  );
}

function OrderTable({ rows }: { readonly rows: readonly OrderSummary[] }) {
  const now = new Date();
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Assessment</th>
          <th scope="col">State</th>
          <th scope="col">Due</th>
          <th scope="col">Ordered</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((order) => (
          <tr key={order.id}>
            <td>
              <Link href={`/console/orders/${order.id}`} className="name">
                {nameWords(order)}
              </Link>
              {order.environment === 'sandbox' && <SandboxBadge />}
              <Text size="sm" c="dimmed" component="span" display="block">
                {order.purged === null
                  ? (order.subject.email ?? 'no e-mail address')
                  : 'data deleted'}
              </Text>
            </td>
            <td data-label="Assessment">{assessmentWords(order)}</td>
            <td data-label="State">
              <StateBadge state={order.state} />
              {order.is_optional && <OptionalBadge />}
              {order.reason !== null && order.purged === null && (
                <span className="reason">{order.reason}</span>
              )}
            </td>
            <td data-label="Due">
              {order.due_at === null || !isDueShown(order.state) ? (
                '–'
              ) : (
                <When at={order.due_at} now={now} />
              )}
            </td>
            <td data-label="Ordered">
              <When at={order.created_at} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
