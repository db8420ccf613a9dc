import { Button, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Decision, Event, Session } from '../api/types';
import { toldWords } from '../deliveries/delivery_words';
import { may } from '../orgs/permissions';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { Link, navigate, useAddress } from '../ui/router';
import { Conditions } from './conditions';
import { eventStateWords, headingOf, opportunityIn } from './why_words';

// What every rule said about everybody who moved; of one candidate also what Lever told. The answer to “why was nothing
// sent?”.
export function WhyPage({ session }: { readonly session: Session }) {
  const of = useAddress().searchParams.get('of') ?? '';
  useTitle('Decisions');
  return (
    <div className="narrow">
      <Title order={1} size="h2">
        Decisions
      </Title>
      <p>What each rule said about each candidate who moved in Lever, also where it was no.</p>
      <OfWhom key={of} of={of} />
      {of !== '' && may(session, 'setup:read') && <Told of={of} />}
      <Decisions of={of} />
    </div>
  );
}

function OfWhom({ of }: { readonly of: string }) {
  const [text, setText] = useState(of);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const id = text.trim() === '' ? '' : opportunityIn(text);
        setWrong(id === null);
        if (id !== null) navigate(id === '' ? '/console/decisions' : `/console/decisions?of=${id}`);
      }}
    >
      <TextInput
        label="Of one candidate"
        description="The address of the candidate’s page in Lever, or the opportunity’s id"
        maxLength={500}
        value={text}
        error={isWrong ? 'This is neither an address of Lever’s nor an opportunity’s id.' : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" variant="default">
          Why?
        </Button>
        {of !== '' && (
          <Button variant="subtle" onClick={() => navigate('/console/decisions')}>
            Show all
          </Button>
        )}
      </div>
    </form>
  );
}

// What came from Lever about one candidate, and what became of it.
function Told({ of }: { readonly of: string }) {
  const events = useQuery({
    queryKey: ['events', of], queryFn: () => api.listEventsAbout(of), refetchInterval: 5_000,
  });
  if (events.isError && !events.data) {
    return <Failure error={events.error} onRetry={() => void events.refetch()} />;
  }
  if (!events.data) return <Loading lines={2} />;
  return (
    <section aria-labelledby="told">
      <h2 id="told">What Lever told</h2>
      {events.data.data.length === 0 ? (
        <Note shade="calm" title="Nothing has come from Lever about this candidate.">
          <p>
            They were not moved while the account was connected, or the webhooks are silent, or the
            key may not see them: confidential ones need a grant of their own. The{' '}
            <Link href="/console/connections">connection</Link> says how well it is.
          </p>
        </Note>
      ) : (
        <ul className="plain">
          {events.data.data.map((event) => (
            <OneEvent key={event.id} event={event} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneEvent({ event }: { readonly event: Event }) {
  return (
    <li className="part">
      <Link href={`/console/deliveries/${event.id}`}>{toldWords(event)}</Link> <When at={event.received_at} />:{' '}
      {eventStateWords(event)}
      {event.reason !== null && <span className="block">{event.reason}</span>}
    </li>
  );
}

function Decisions({ of }: { readonly of: string }) {
  const decisions = useInfiniteQuery({
    queryKey: ['decisions', of],
    queryFn: ({ pageParam }) => api.listDecisions(of, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 10_000,
  });
  const all = decisions.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section aria-labelledby="said">
      <h2 id="said">What the rules said</h2>
      {decisions.isPending && <Loading />}
      {decisions.isError && (
        <Failure error={decisions.error} onRetry={() => void decisions.refetch()} />
      )}
      {decisions.isSuccess && all.length === 0 && (
        <p className="empty">
          {of === ''
            ? 'No rule has decided about anybody yet.'
            : 'No rule has decided about this candidate: none is for the stages they were in, or none was on.'}
        </p>
      )}
      {all.map((decision) => (
        <OneDecision key={decision.id} decision={decision} isOpen={of !== ''} />
      ))}
      {decisions.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={decisions.isFetchingNextPage}
          onClick={() => void decisions.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}

interface DecisionProps {
  readonly decision: Decision;
  readonly isOpen: boolean;
}

function OneDecision({ decision, isOpen }: DecisionProps) {
  const { rule, opportunity_id: opportunity, order_ids: orders } = decision;
  return (
    <article className="part decision">
      <h3>
        {headingOf(decision)}
      </h3>
      <p className="fine">
        <When at={decision.at} />
        {rule !== null && (
          <>
            {' '}
            by <Link href={`/console/rules/${rule.id}`}>{rule.name ?? 'a rule without a name'}</Link>,
            version {rule.version}
          </>
        )}
        {orders.map((order) => (
          <span key={order}>
            ; <Link href={`/console/orders/${order}`}>the order</Link>
          </span>
        ))}
        {!isOpen && opportunity !== null && (
          <>
            ; <Link href={`/console/decisions?of=${opportunity}`}>all about this candidate</Link>
          </>
        )}
      </p>
      <details open={isOpen}>
        <summary>What was looked at</summary>
        <Conditions conditions={decision.conditions} />
      </details>
    </article>
  );
}
