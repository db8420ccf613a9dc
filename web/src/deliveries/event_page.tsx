import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Decision, EventDetail, Session } from '../api/types';
import { Conditions } from '../orders/conditions';
import { headingOf } from '../orders/why_words';
import { may } from '../orgs/permissions';
import { Copy, Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { Link } from '../ui/router';
import { EventBadge } from './badges';
import { sizeWords, toldWords } from './delivery_words';
import { At, Fact, IdFact, WorkFacts } from './facts';
import { ReplayPanel } from './replay_panel';

const REFRESH_MS = 5_000;

interface Props {
  readonly id: string;
  readonly session: Session;
}

// One delivery: what it was, what became of it, what the rules said, and its bytes.
export function EventPage({ id, session }: Props) {
  const event = useQuery({
    queryKey: ['events', id],
    queryFn: () => api.readEvent(id),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? REFRESH_MS : false),
  });
  useTitle(event.data ? toldWords(event.data) : 'Delivery');
  return (
    <div className="narrow">
      <p className="crumbs">
        <Link href="/console/deliveries">Deliveries</Link>
      </p>
      {!event.data && (
        <Title order={1} size="h2">
          Delivery
        </Title>
      )}
      {event.isPending && <Loading />}
      {event.isError && <Failure error={event.error} onRetry={() => void event.refetch()} />}
      {event.data && (
        <>
          <Head event={event.data} />
          <ReplayPanel
            wish={{ event_id: event.data.id }}
            look="See what running it again would do"
            mayWrite={may(session, 'setup:write') && isToBeRunAgain(event.data)}
          />
          {event.data.decisions !== null && <Said decisions={event.data.decisions} />}
          <section aria-labelledby="bytes">
            <h2 id="bytes">As it came</h2>
            <Bytes event={event.data} mayRead={may(session, 'audit:read')} />
          </section>
        </>
      )}
    </div>
  );
}

const isToBeRunAgain = ({ state, purged_at: purged }: EventDetail): boolean =>
  purged === null && (state === 'parked' || state === 'closed');

function Head({ event }: { readonly event: EventDetail }) {
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          {toldWords(event)}
        </Title>
        <EventBadge event={event} />
      </div>
      <Note shade={event.state === 'parked' ? 'warn' : 'calm'} title={event.verdict}>
        {event.reason !== null && <p>{event.reason}</p>}
      </Note>
      <dl className="facts">
        <Fact name="Received">
          <At at={event.received_at} />
        </Fact>
        <Fact name="Happened">
          <At at={event.triggered_at} />
        </Fact>
        <Fact name="Account">
          <Link href={`/console/connections/${event.connection_id}`}>the connection</Link>
        </Fact>
        {event.opportunity_id !== null && (
          <Fact name="Candidate">
            <code className="secret">{event.opportunity_id}</code>{' '}
            <Link className="block" href={`/console/decisions?of=${encodeURIComponent(event.opportunity_id)}`}>
              all about this candidate
            </Link>
          </Fact>
        )}
        {event.to_stage_id !== null && <IdFact name="To the stage" id={event.to_stage_id} />}
        <WorkFacts work={event.work} />
        <IdFact name="Delivery id" id={event.id} />
      </dl>
    </>
  );
}

function Said({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <section aria-labelledby="said">
      <h2 id="said">What the rules said</h2>
      {decisions.length === 0 && (
        <p className="fine">
          No rule decided because of this delivery: none was on, or the same entry was decided before.
        </p>
      )}
      {decisions.map((decision) => (
        <article key={decision.id} className="part decision">
          <h3>{headingOf(decision)}</h3>
          <p className="fine">
            <When at={decision.at} />
            {decision.rule !== null && (
              <>
                {' '}
                by{' '}
                <Link href={`/console/rules/${decision.rule.id}`}>
                  {decision.rule.name ?? 'a rule without a name'}
                </Link>
              </>
            )}
            {decision.order_ids.map((order) => (
              <span key={order}>
                ; <Link href={`/console/orders/${order}`}>the order</Link>
              </span>
            ))}
          </p>
          <Conditions conditions={decision.conditions} />
        </article>
      ))}
    </section>
  );
}

interface BytesProps {
  readonly event: EventDetail;
  readonly mayRead: boolean;
}

function Bytes({ event, mayRead }: BytesProps) {
  const [isShown, setShown] = useState(false);
  const raw = useQuery({
    queryKey: ['events', event.id, 'raw'], queryFn: () => api.readRawEvent(event.id), enabled: isShown, gcTime: 0,
  });
  if (event.purged_at !== null) {
    return (
      <p>
        The body was deleted <When at={event.purged_at} />, when its time of being kept was over or the candidate’s data
        was.
      </p>
    );
  }
  if (event.size_bytes === 0) return <p>Nothing came: our own look found this in the account.</p>;
  if (!mayRead) {
    return <p>{sizeWords(event.size_bytes)} are kept. An owner or an admin can look at them.</p>;
  }
  return (
    <>
      <div className="row-buttons">
        {!isShown && (
          <Button variant="default" onClick={() => setShown(true)}>
            Show {sizeWords(event.size_bytes)}
          </Button>
        )}
        <Copy text={curlOf(event.id)}>Copy as curl</Copy>
      </div>
      {isShown && raw.isPending && <Loading lines={2} />}
      {raw.isError && <Failure error={raw.error} onRetry={() => void raw.refetch()} />}
      {raw.data && (
        <>
          {!raw.data.is_exact && (
            <p className="fine">
              It has bytes that are no text, or that would change how text is shown: they stand here as <code>\x00</code>{' '}
              or <code>{'\\u{202e}'}</code>.
            </p>
          )}
          <pre className="bytes" tabIndex={0} aria-label="The body as it came">
            {raw.data.text ?? ''}
          </pre>
          <Copy text={raw.data.text ?? ''}>Copy</Copy>
        </>
      )}
    </>
  );
}

const curlOf = (id: string): string =>
  `curl -H "Authorization: Bearer $BASCULE_KEY" ${location.origin}/api/v1/events/${id}/raw`;
