import { Badge, Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Invite, Member, Role, Session } from '../api/types';
import { Dialog } from '../ui/dialog';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { letterWords, may, mayManage, ROLES } from './permissions';

type Asking =
  | { readonly what: 'invite' }
  | { readonly what: 'role' | 'deactivate' | 'reactivate'; readonly member: Member };

const TITLES = {
  invite: 'Invite a colleague',
  role: 'Change the role',
  deactivate: 'Deactivate the member',
  reactivate: 'Let the member in again',
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
    <table className="list">
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Role</th>
          <th scope="col">Last here</th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
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
            <td data-label="Last here">
              {member.seen_at === null ? 'not signed in' : <When at={member.seen_at} />}
            </td>
            <td>
              {mayManage(session, member) && (
                <div className="row-buttons">
                  {member.state === 'active' && (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={`Role of ${member.name ?? member.email}`}
                      onClick={() => onAsk({ what: 'role', member })}
                    >
                      Role
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="compact-md"
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
      </tbody>
    </table>
  );
}

interface InviteTableProps {
  readonly rows: readonly Invite[];
  readonly mayWrite: boolean;
  readonly onDone: (text: string) => void;
}

function InviteTable({ rows, mayWrite, onDone }: InviteTableProps) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: async ({ invite, again }: { invite: Invite; again: boolean }) => {
      if (again) await api.invite(invite.email, invite.role);
      else await api.withdrawInvite(invite.id);
      return again
        ? `A new link is on its way to ${invite.email}. The old one does not work any more.`
        : `The invite of ${invite.email} is withdrawn.`;
    },
    onSuccess: async (text) => {
      onDone(text);
      await client.invalidateQueries({ queryKey: ['invites'] });
    },
  });
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">Invited, not answered yet</h2>
      {act.isError && <Failure error={act.error} />}
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Role</th>
            <th scope="col">Letter</th>
            <th scope="col">Good until</th>
            <th scope="col">
              <span className="unseen">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((invite) => (
            <tr key={invite.id}>
              <td>
                <span className="name">{invite.email}</span>
              </td>
              <td data-label="Role">{invite.role}</td>
              <td data-label="Letter">{letterWords(invite)}</td>
              <td data-label="Good until">
                <When at={invite.expires_at} />
              </td>
              <td>
                {mayWrite && (
                  <div className="row-buttons">
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={`Send again to ${invite.email}`}
                      onClick={() => act.mutate({ invite, again: true })}
                    >
                      Send again
                    </Button>
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={`Withdraw the invite of ${invite.email}`}
                      onClick={() => act.mutate({ invite, again: false })}
                    >
                      Withdraw
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FormProps {
  readonly session: Session;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

// What each role may, so that nobody has to guess.
function RoleChoice({
  session,
  value,
  onChange,
}: {
  readonly session: Session;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}) {
  const choices = ROLES.filter(({ role }) => role !== 'owner' || session.member.role === 'owner');
  return (
    <NativeSelect
      label="Role"
      description={ROLES.find(({ role }) => role === value)?.words}
      inputWrapperOrder={['label', 'input', 'description']}
      mt="md"
      data={choices.map(({ role }) => role)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Role)}
    />
  );
}

function InviteForm({ session, onDone, onClose }: FormProps) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('recruiter');
  const send = useMutation({
    mutationFn: () => api.invite(email.trim(), role),
    onSuccess: async (invite) => {
      onDone(`A letter with a link is on its way to ${invite.email}.`);
      await client.invalidateQueries({ queryKey: ['invites'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <TextInput
        label="E-mail address"
        type="email"
        required
        withAsterisk={false}
        maxLength={320}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RoleChoice session={session} value={role} onChange={setRole} />
      {send.isError && <Failure error={send.error} />}
      <div className="buttons">
        <Button type="submit" loading={send.isPending}>
          Send 1 mail
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface ChangeProps extends FormProps {
  readonly what: 'role' | 'deactivate' | 'reactivate';
  readonly member: Member;
}

function ChangeForm({ what, member, session, onDone, onClose }: ChangeProps) {
  const client = useQueryClient();
  const [role, setRole] = useState<Role>(member.role);
  const who = member.name ?? member.email;
  const act = useMutation({
    mutationFn: async () => {
      if (what === 'role') {
        await api.setRole(member.id, role);
        return `${who} is ${role} now.`;
      }
      await api.changeMember(member.id, what);
      return what === 'deactivate' ? `${who} is signed out and may not come in.` : `${who} may come in again.`;
    },
    onSuccess: async (text) => {
      onDone(text);
      await client.invalidateQueries();
    },
  });
  const text = {
    role: `${who} is signed out everywhere when the role changes, and signs in again with it.`,
    deactivate: `${who} is signed out everywhere at once, and the API keys that they made stop. What they did stays in the log.`,
    reactivate: `${who} can sign in with the old password, and the API keys that they made work again.`,
  };
  const button = { role: 'Change 1 role', deactivate: 'Deactivate 1 member', reactivate: 'Reactivate 1 member' };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>{text[what]}</p>
      {what === 'role' && <RoleChoice session={session} value={role} onChange={setRole} />}
      {act.isError && <Failure error={act.error} />}
      <div className="buttons">
        <Button type="submit" loading={act.isPending} disabled={what === 'role' && role === member.role}>
          {button[what]}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
