import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, Grant, Session } from '../api/types';
import { SandboxBadge } from '../orders/state_badge';
import { may } from '../orgs/permissions';
import { Dialog } from '../ui/dialog';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { navigate } from '../ui/router';
import { ChangeForm, type Change } from './change_forms';
import { ConsentAgain } from './consent_again';
import { nameOf } from './connection_words';
import { StateMark } from './connections_page';
import { HealthPanel } from './health_panel';
import { HookTable } from './hook_table';
import { MissingPermissions } from './permission_lists';
import { ReportFile } from './report_file';

interface Props {
  readonly id: string;
  readonly session: Session;
}

const TITLES: Readonly<Record<Change, string>> = {
  mend: 'Key and user',
  disable: 'Switch the connection off',
  enable: 'Switch the connection on',
  disconnect: 'Disconnect for good',
};

// One account: whether it works, what it lacks, and what can be done about it.
export function ConnectionPage({ id, session }: Props) {
  const query = useQuery({
    queryKey: ['connections', id],
    queryFn: () => api.readConnection(id),
    refetchInterval: 3_000, // Lever's first call is waited for here.
  });
  const [asking, setAsking] = useState<Change | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useTitle(query.data ? nameOf(query.data) : null);
  const connection = query.data;
  // Once it was read, a call that fails takes nothing off the page: somebody may be typing.
  if (connection === undefined) {
    if (!query.isError) return <Loading />;
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const mayWrite = may(session, 'setup:write') && connection.state !== 'disconnected';
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          {nameOf(connection)}
        </Title>
        <StateMark connection={connection} />
        {connection.environment === 'sandbox' && <SandboxBadge />}
      </div>
      <div role="status">{done !== null && <Note shade="calm" title={done} />}</div>
      {connection.state === 'broken' && (
        <Note shade="warn" role="alert" title={connection.reason ?? 'Lever refuses the key.'}>
          <p>
            What waits for it is kept, and runs as soon as it has a{' '}
            {connection.grant === null ? 'key' : 'consent'} that works.
          </p>
        </Note>
      )}
      {connection.permissions_missing.length > 0 && (
        <Note
          shade="warn"
          title={
            connection.grant === null
              ? 'The key lacks permissions. Tick them in Lever, then test it again.'
              : 'The consent lacks permissions. Add them to the application in Lever, then give it anew.'
          }
        >
          <MissingPermissions permissions={connection.permissions_missing} />
        </Note>
      )}
      {connection.state === 'active' && <NoRuleYet connection={connection.id} mayWrite={mayWrite} />}
      <Facts connection={connection} mayWrite={mayWrite} />
      {mayWrite && (
        <div className="row-buttons">
          {connection.state === 'disabled' ? (
            <Button variant="default" onClick={() => setAsking('enable')}>
              Switch on
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => setAsking('mend')}>
                {connection.grant === null ? 'Key and user' : 'Test, or another user'}
              </Button>
              {connection.grant !== null && (
                <ConsentAgain connection={connection.id} grant={connection.grant} />
              )}
              <Button variant="default" onClick={() => setAsking('disable')}>
                Switch off
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => setAsking('disconnect')}>
            Disconnect
          </Button>
        </div>
      )}
      {connection.state !== 'disconnected' && (
        <HealthPanel connection={connection} mayWrite={mayWrite} />
      )}
      {connection.hooks.length > 0 && <HookTable hooks={connection.hooks} mayWrite={mayWrite} />}
      {asking !== null && (
        <Dialog title={TITLES[asking]} onClose={() => setAsking(null)}>
          <ChangeForm
            what={asking}
            connection={connection}
            onDone={(text) => {
              setDone(text);
              setAsking(null);
            }}
            onClose={() => setAsking(null)}
          />
        </Dialog>
      )}
    </>
  );
}

interface NoRuleProps {
  readonly connection: string;
  readonly mayWrite: boolean;
}

// Connected is not yet invited: what comes next, for as long as it has not been done.
function NoRuleYet({ connection, mayWrite }: NoRuleProps) {
  const rules = useQuery({ queryKey: ['rules'], queryFn: api.listRules });
  if (rules.data?.data.some((rule) => rule.connection_id === connection) ?? true) return null;
  return (
    <Note shade="calm" title="No rule is for this account yet: nobody is invited.">
      {mayWrite && (
        <Button onClick={() => navigate(`/console/rules/new?connection=${connection}`)}>
          Add a rule
        </Button>
      )}
    </Note>
  );
}

interface FactsProps {
  readonly connection: Connection;
  readonly mayWrite: boolean;
}

function Facts({ connection, mayWrite }: FactsProps) {
  return (
    <dl className="facts">
      <div>
        <dt>Address</dt>
        <dd>{connection.base_url}</dd>
      </div>
      {connection.grant !== null && <ConsentFacts grant={connection.grant} />}
      <div>
        <dt>Results are written as</dt>
        <dd>{connection.perform_as ?? 'nobody'}</dd>
      </div>
      <div>
        <dt>Lever tells</dt>
        <dd>{connection.notify === 'none' ? 'nobody' : 'the followers'}</dd>
      </div>
      <ReportFile connection={connection} mayWrite={mayWrite} />
      <div>
        <dt>Connected</dt>
        <dd>
          <When at={connection.created_at} />
        </dd>
      </div>
    </dl>
  );
}

function ConsentFacts({ grant }: { readonly grant: Grant }) {
  return (
    <div>
      <dt>Access</dt>
      <dd>
        Lever’s consent for the application <code>{grant.client_id}</code>
        {grant.state === 'ended' && <span className="fine block">over</span>}
        {grant.state === 'given' && grant.given_at !== null && (
          <span className="fine block">
            given <When at={grant.given_at} />
            {grant.ends_at !== null && (
              <>
                , to be given anew before <When at={grant.ends_at} />
              </>
            )}
          </span>
        )}
      </dd>
    </div>
  );
}
