import { Badge, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Connection, Session } from '../api/types';
import { SandboxBadge } from '../orders/state_badge';
import { may } from '../orgs/permissions';
import { List } from '../ui/list';
import { Failure, Loading, useTitle, When } from '../ui/pieces';
import { Link, navigate } from '../ui/router';
import { nameOf, STATE_WORDS } from './connection_words';

// Which accounts are connected, and whether they work.
export function ConnectionsPage({ session }: { readonly session: Session }) {
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  useTitle('Connections');
  const mayWrite = may(session, 'setup:write');
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Connections
        </Title>
        {mayWrite && (
          <Button ms="auto" onClick={() => navigate('/console/connections/new')}>
            Connect Lever
          </Button>
        )}
      </div>
      {connections.isPending && <Loading />}
      {connections.isError && (
        <Failure error={connections.error} onRetry={() => void connections.refetch()} />
      )}
      {connections.isSuccess && connections.data.data.length === 0 && (
        <div className="empty">
          <p>
            Nothing is connected yet. Bascule learns from Lever who has entered a stage, and writes
            results back to the profile.
          </p>
        </div>
      )}
      {connections.isSuccess && connections.data.data.length > 0 && (
        <List columns={['Account', 'State', 'Last event', 'Results written as']}>
          {connections.data.data.map((connection) => (
            <Row key={connection.id} connection={connection} />
          ))}
        </List>
      )}
    </>
  );
}

function Row({ connection }: { readonly connection: Connection }) {
  const seen = connection.hooks
    .map((hook) => hook.last_seen_at)
    .filter((at) => at !== null)
    .sort()
    .at(-1);
  return (
    <tr>
      <td>
        <Link href={`/console/connections/${connection.id}`} className="name">
          {nameOf(connection)}
        </Link>{' '}
        {connection.environment === 'sandbox' && <SandboxBadge />}
        <span className="fine block">{connection.base_url}</span>
      </td>
      <td data-label="State">
        <StateMark connection={connection} />
        {connection.reason !== null && connection.state === 'broken' && (
          <span className="fine block">{connection.reason}</span>
        )}
        {connection.hooks_problem !== null && (
          <span className="fine block">{connection.hooks_problem}</span>
        )}
      </td>
      <td data-label="Last event">{seen === undefined ? 'none yet' : <When at={seen} />}</td>
      <td data-label="Results written as">{connection.perform_as ?? 'nobody'}</td>
    </tr>
  );
}

export function StateMark({ connection }: { readonly connection: Connection }) {
  const isIll =
    connection.state === 'broken' ||
    (connection.state === 'active' &&
      (connection.permissions_missing.length > 0 || connection.hooks_problem !== null));
  return (
    <Badge
      variant="outline"
      className="state"
      tt="none"
      {...(isIll ? { 'data-shade': 'attention' } : {})}
    >
      {STATE_WORDS[connection.state]}
    </Badge>
  );
}
