import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as api from '../api/console_api';
import type { Order, Session } from '../api/types';
import { ownName } from '../ui/languages';
import { webAddress } from '../ui/links';
import { Copy, Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { Link } from '../ui/router';
import { absolute } from '../ui/times';
import { OrderActions } from './order_actions';
import { may } from '../orgs/permissions';
import { assessmentWords, isMoving, nameWords, nextTry, STATE_WORDS, togetherWords, waitWords } from './order_words';
import { OptionalBadge, SandboxBadge, StateBadge } from './state_badge';
import { Timeline, Why } from './timeline';

const REFRESH_MS = 5_000;

interface Props {
  readonly id: string;
  readonly session: Session;
}

export function OrderPage({ id, session }: Props) {
  const order = useQuery({
    queryKey: ['order', id],
    queryFn: () => api.readOrder(id),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFRESH_MS : false),
  });
  const decisions = useQuery({
    queryKey: ['decisions', id],
    queryFn: () => api.readDecisions(id),
    enabled: order.isSuccess,
  });
  useTitle(order.data && nameWords(order.data));
  return (
    <>
      <p className="crumbs">
        <Link href="/console">Orders</Link>
      </p>
      {!order.data && (
        <Title order={1} size="h2">
          Order
        </Title>
      )}
      {order.isPending && <Loading />}
      {order.isError && <Failure error={order.error} onRetry={() => void order.refetch()} />}
      {order.data && (
        <>
          <Head order={order.data} />
          {order.data.purged === null && may(session, 'orders:write') && (
            <OrderActions order={order.data} />
          )}
          <Title order={2} size="h4" mt="xl" mb="sm">
            What happened
          </Title>
          <Timeline
            entries={order.data.timeline}
            why={
              decisions.data && decisions.data.data.length > 0 ? (
                <Why decisions={decisions.data.data} />
              ) : null
            }
          />
        </>
      )}
    </>
  );
}

function Head({ order }: { readonly order: Order }) {
  const profile = webAddress(order.ats?.profile_url);
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          {nameWords(order)}
        </Title>
        <StateBadge state={order.state} />
        {order.is_optional && <OptionalBadge />}
        {order.environment === 'sandbox' && <SandboxBadge />}
      </div>
      {order.reason !== null && order.purged === null && (
        <Note shade={order.state === 'needs_attention' ? 'warn' : 'calm'} title={order.reason} />
      )}
      {waitWords(order.waits) !== null && (
        <Note shade="calm" title={waitWords(order.waits) ?? ''}>
          {nextTry(order.waits) !== null && (
            <p className="fine">Next try: {absolute(nextTry(order.waits) ?? '')}. Nothing is lost.</p>
          )}
        </Note>
      )}
      {order.purged !== null && <Note shade="calm" title={order.purged.text} />}
      {order.result_id !== null && order.purged === null && (
        <p>
          <Link className="go" href={`/console/results/${order.result_id}`}>
            See the result
          </Link>
        </p>
      )}
      <dl className="facts">
        <Fact name="Assessment">
          {assessmentWords(order)} <span className="fine">{order.assessment.version}</span>
        </Fact>
        {order.invitation.orders.length > 1 && (
          <Fact name="Asked together">
            {order.invitation.orders.map(({ id, assessment, state, is_optional: isOptional }) => (
              <span key={id} className="line">
                {id === order.id ? (
                  assessment
                ) : (
                  <Link href={`/console/orders/${id}`}>{assessment}</Link>
                )}
                : {STATE_WORDS[state]}
                {isOptional && ', optional'}
              </span>
            ))}
            <span className="fine">{togetherWords(order.invitation)}</span>
          </Fact>
        )}
        {order.ats?.posting && <Fact name="Posting">{order.ats.posting}</Fact>}
        {order.purged === null && <Fact name="E-mail">{order.subject.email ?? 'none'}</Fact>}
        {order.subject.language !== null && (
          <Fact name="Language">{ownName(order.subject.language)}</Fact>
        )}
        <Fact name="Ordered">
          <When at={order.created_at} />
        </Fact>
        <Fact name="Due">
          {order.due_at === null ? (
            'no due date'
          ) : (
            <>
              {absolute(order.due_at)} (<When at={order.due_at} />)
            </>
          )}
        </Fact>
        {profile !== null && (
          <Fact name="Profile">
            <a href={profile} target="_blank" rel="noopener noreferrer">
              Open in {order.ats?.provider === 'lever' ? 'Lever' : 'the ATS'}
            </a>
          </Fact>
        )}
        {order.subject.external_id !== null && (
          <Fact name="External id">{order.subject.external_id}</Fact>
        )}
        <Fact name="Deliveries">
          <Link href={`/console/deliveries?side=out&about=${order.id}`}>What went out</Link>
        </Fact>
        <Fact name="Order id">
          <Copy text={order.id}>Copy</Copy>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
