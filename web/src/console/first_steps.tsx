import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as api from '../api/console_api';
import type { Session } from '../api/types';
import { may } from '../orgs/permissions';
import { whenWords } from '../rules/rule_words';
import { Loading } from '../ui/pieces';
import { Link, navigate } from '../ui/router';

// Somebody else may connect or add meanwhile.
const EVERY_MS = 5_000;

// What is needed before anybody is invited, in its order, with what is done. Stands where the list of orders will.
export function FirstSteps({ session }: { readonly session: Session }) {
  const enabled = may(session, 'setup:read');
  const connections = useQuery({
    queryKey: ['connections'], queryFn: api.listConnections, enabled, refetchInterval: EVERY_MS,
  });
  const rules = useQuery({
    queryKey: ['rules'], queryFn: api.listRules, enabled, refetchInterval: EVERY_MS,
  });
  if (!enabled || connections.isError || rules.isError) return <NothingYet />;
  if (!connections.data || !rules.data) return <Loading lines={3} />;
  const mayWrite = may(session, 'setup:write');
  const isConnected = connections.data.data.some(({ state }) => state === 'active');
  const isThere = connections.data.data.some(({ state }) => state !== 'disconnected');
  const active = new Set(
    connections.data.data.filter(({ state }) => state === 'active').map(({ id }) => id),
  );
  const ofActive = rules.data.data.filter((rule) => active.has(rule.connection_id));
  const on = ofActive.filter(({ state }) => state === 'on');
  const hasOther = on.length === 0 && ofActive.length > 0;
  const current = !isConnected ? 0 : on.length === 0 ? 1 : 2;
  return (
    <section className="empty" aria-labelledby="first-steps">
      <h2 id="first-steps">Before the first invitation</h2>
      <ol className="steps">
        <Step isDone={current > 0} isCurrent={current === 0} title="Connect Lever">
          {isThere ? (
            <p>
              The account is switched off, or Lever refuses the access. See the{' '}
              <Link href="/console/connections">connections</Link>.
            </p>
          ) : (
            <>
              <p>A Super Admin of Lever makes an API key, or accepts on Lever’s consent page.</p>
              {mayWrite ? (
                <Button onClick={() => navigate('/console/connections/new')}>Connect Lever</Button>
              ) : (
                <ByAnAdmin />
              )}
            </>
          )}
        </Step>
        <Step isDone={current > 1} isCurrent={current === 1} title="Add a rule">
          {hasOther ? (
            <p>
              There is one, and it is not on. See the <Link href="/console/rules">rules</Link>.
            </p>
          ) : (
            <>
              <p>It says who is asked for what. You can try it on a candidate before it is on.</p>
              {mayWrite ? (
                <Button onClick={() => navigate('/console/rules/new')}>Add a rule</Button>
              ) : (
                <ByAnAdmin />
              )}
            </>
          )}
        </Step>
        <Step isDone={false} isCurrent={current === 2} title="A candidate is moved in Lever">
          {on.slice(0, 3).map((rule) => (
            <p key={rule.id}>{whenWords(rule)} from now on gets a mail, and appears here.</p>
          ))}
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

// Only the current one says more.
function Step({ isDone, isCurrent, title, children }: StepProps) {
  return (
    <li data-done={isDone || undefined} aria-current={isCurrent ? 'step' : undefined}>
      <h3>
        {title}
        {isDone && <span className="fine"> – done</span>}
      </h3>
      {isCurrent && children}
    </li>
  );
}

const ByAnAdmin = () => <p className="fine">An owner or an admin of your organisation can do this.</p>;

function NothingYet() {
  return (
    <div className="empty">
      <p>No orders yet.</p>
      <p>
        An order appears here when a rule fires in the applicant tracking system, or when one is
        placed with the command line or the API.
      </p>
    </div>
  );
}
