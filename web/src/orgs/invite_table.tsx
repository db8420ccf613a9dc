import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Invite } from '../api/types';
import { List } from '../ui/list';
import { Failure, When } from '../ui/pieces';
import { letterWords } from './permissions';

interface Props {
  readonly rows: readonly Invite[];
  readonly mayWrite: boolean;
  readonly onDone: (text: string) => void;
}

// Who was asked and has not answered, and how the letter fares.
export function InviteTable({ rows, mayWrite, onDone }: Props) {
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
      <List columns={['Address', 'Role', 'Letter', 'Good until', 'Actions']}>
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
                      size="compact-sm"
                      aria-label={`Send again to ${invite.email}`}
                      onClick={() => act.mutate({ invite, again: true })}
                    >
                      Send again
                    </Button>
                    <Button
                      variant="default"
                      size="compact-sm"
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
      </List>
    </section>
  );
}
