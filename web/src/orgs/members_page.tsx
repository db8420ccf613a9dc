import { Badge, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Member, Session } from '../api/types';
import { Dialog } from '../ui/dialog';
import { List } from '../ui/list';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { InviteTable } from './invite_table';
import { ChangeForm, InviteForm, type Change } from './member_forms';
import { may, mayManage } from './permissions';

type Asking =
  | { readonly what: 'invite' }
  | { readonly what: Change; readonly member: Member };

const TITLES = {
  invite: 'Invite a colleague',
  role: 'Change the role',
  deactivate: 'Deactivate the member',
  reactivate: 'Let the member in again',
  'reset-second-factor': 'Remove the second factor',
} as const;

// Who may come in, and who was asked to.
export function MembersPage({ session }: { readonly session: Session }) {
  const members = useQuery({ queryKey: ['members'], queryFn: api.listMembers });
  const invites = useQuery({
    queryKey: ['invites'],
    queryFn: api.listInvites,
    refetchInterval: 5_000, // How a letter fares.
  });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useTitle('Members');
  const mayWrite = may(session, 'people:write');
  const onDone = (text: string): void => {
    setDone(text);
    setAsking(null);
  };
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Members
        </Title>
        {mayWrite && (
          <Button ms="auto" onClick={() => setAsking({ what: 'invite' })}>
            Invite a colleague
          </Button>
        )}
      </div>
      <div role="status">{done !== null && <Note shade="calm" title={done} />}</div>
      {members.isPending && <Loading />}
      {members.isError && <Failure error={members.error} onRetry={() => void members.refetch()} />}
      {members.isSuccess && (
        <MemberTable rows={members.data.data} session={session} onAsk={setAsking} />
      )}
      {invites.isError && <Failure error={invites.error} onRetry={() => void invites.refetch()} />}
      {invites.isSuccess && invites.data.data.length > 0 && (
        <InviteTable rows={invites.data.data} mayWrite={mayWrite} onDone={onDone} />
      )}
      {asking !== null && (
        <Dialog title={TITLES[asking.what]} onClose={() => setAsking(null)}>
          {asking.what === 'invite' ? (
            <InviteForm session={session} onDone={onDone} onClose={() => setAsking(null)} />
          ) : (
            <ChangeForm
              what={asking.what}
              member={asking.member}
              session={session}
              onDone={onDone}
              onClose={() => setAsking(null)}
            />
          )}
        </Dialog>
      )}
    </>
  );
}

interface TableProps {
  readonly rows: readonly Member[];
  readonly session: Session;
  readonly onAsk: (asking: Asking) => void;
}

function MemberTable({ rows, session, onAsk }: TableProps) {
  return (
    <List columns={['Member', 'Role', 'Second factor', 'Last here', 'Actions']}>
        {rows.map((member) => (
          <tr key={member.id}>
            <td>
              <span className="name">{member.name ?? member.email}</span>
              {member.id === session.member.id && <span className="fine"> (you)</span>}
              {member.state === 'deactivated' && (
                <Badge variant="outline" className="state" ms="xs" tt="none">
                  Deactivated
                </Badge>
              )}
              {member.name !== null && <span className="fine block">{member.email}</span>}
            </td>
            <td data-label="Role">{member.role}</td>
            <td data-label="Second factor">{member.has_second_factor ? 'on' : 'off'}</td>
            <td data-label="Last here">
              {member.seen_at === null ? 'not signed in' : <When at={member.seen_at} />}
            </td>
            <td>
              {mayManage(session, member) && (
                <div className="row-buttons">
                  {member.state === 'active' && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Role of ${member.name ?? member.email}`}
                      onClick={() => onAsk({ what: 'role', member })}
                    >
                      Role
                    </Button>
                  )}
                  {member.has_second_factor && member.id !== session.member.id && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Reset the second factor of ${member.name ?? member.email}`}
                      onClick={() => onAsk({ what: 'reset-second-factor', member })}
                    >
                      Reset the second factor
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${member.state === 'active' ? 'Deactivate' : 'Reactivate'} ${member.name ?? member.email}`}
                    onClick={() =>
                      onAsk({ what: member.state === 'active' ? 'deactivate' : 'reactivate', member })
                    }
                  >
                    {member.state === 'active' ? 'Deactivate' : 'Reactivate'}
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
    </List>
  );
}
