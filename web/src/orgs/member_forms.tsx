import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Member, Role, Session } from '../api/types';
import { FormFoot } from '../ui/form_foot';
import { ROLES } from './permissions';

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

export function InviteForm({ session, onDone, onClose }: FormProps) {
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
      <FormFoot does="Send 1 mail" isPending={send.isPending} error={send.error} onClose={onClose} />
    </form>
  );
}

const DONE = {
  deactivate: 'is signed out and may not come in.',
  reactivate: 'may come in again.',
  'reset-second-factor': 'signs in by password alone now.',
} as const;

const BUTTONS = {
  role: 'Change 1 role',
  deactivate: 'Deactivate 1 member',
  reactivate: 'Reactivate 1 member',
  'reset-second-factor': 'Remove 1 second factor',
} as const;

export type Change = 'role' | api.MemberChange;

interface ChangeProps extends FormProps {
  readonly what: Change;
  readonly member: Member;
}

export function ChangeForm({ what, member, session, onDone, onClose }: ChangeProps) {
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
      return `${who} ${DONE[what]}`;
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
    'reset-second-factor': `For a lost phone: ${who} is signed out everywhere and signs in by password alone, until they set up another. Make sure that it is really them who asks.`,
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>{text[what]}</p>
      {what === 'role' && <RoleChoice session={session} value={role} onChange={setRole} />}
      <FormFoot
        does={BUTTONS[what]}
        isPending={act.isPending}
        error={act.error}
        isDisabled={what === 'role' && role === member.role}
        onClose={onClose}
      />
    </form>
  );
}
