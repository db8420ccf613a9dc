import { Button, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as api from '../api/console_api';
import type { OrderSummary, Session } from '../api/types';
import { FirstSteps } from '../console/first_steps';
import { may } from '../orgs/permissions';
import { Failure, Loading, useTitle, When } from '../ui/pieces';
import { Link, navigate, useAddress } from '../ui/router';
import { GoingOut, useFreshness } from './going_out';
import {
  assessmentWords, countIn, isDueShown, nameWords, type View, VIEWS, viewOf,
} from './order_words';
import { SandboxBadge, StateBadge } from './state_badge';

const TYPING_MS = 250;

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
    refetchInterval,
  });
  useTitle('Orders');
  const rows = orders.data?.pages.flatMap((page) => page.data) ?? [];
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
      <nav aria-label="Which orders" className="chips">
        {VIEWS.map((one) => (
          <Link
            key={one.id}
            href={addressFor(one, q)}
            aria-current={one.id === view.id ? 'page' : undefined}
            data-loud={
              one.id === 'attention' && summary.data && countIn(one, summary.data) > 0
                ? true
                : undefined
            }
          >
            {one.words}
            {summary.data && <span className="count">{countIn(one, summary.data)}</span>}
          </Link>
        ))}
      </nav>
      <Search view={view} q={q} />
      {orders.isPending && <Loading lines={6} />}
      {orders.isError && <Failure error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.isSuccess && rows.length === 0 && <Empty view={view} q={q} session={session} />}
      {rows.length > 0 && <OrderTable rows={rows} />}
      {orders.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={orders.isFetchingNextPage}
          onClick={() => void orders.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function addressFor(view: View, q: string): string {
  const query = new URLSearchParams([
    ...(view.id === 'all' ? [] : [['show', view.id]]),
    ...(q === '' ? [] : [['q', q]]),
  ]);
  return query.size === 0 ? '/console' : `/console?${query}`;
}

// What is typed goes to the URL after a short pause; "/" brings the cursor here from anywhere.
function Search({ view, q }: { readonly view: View; readonly q: string }) {
  const [text, setText] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text === q) return;
    const timer = setTimeout(() => navigate(addressFor(view, text.trim()), 'replace'), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, q, view]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextInput
      ref={input}
      className="search"
      label="Search"
      description="Name or e-mail address of the candidate"
      type="search"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
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
