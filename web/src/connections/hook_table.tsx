import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Hook } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { List } from '../ui/list';
import { Copy, When } from '../ui/pieces';
import { eventWords, hookWords } from './connection_words';

interface Props {
  readonly hooks: readonly Hook[];
  readonly mayWrite: boolean;
}

// What Lever tells us by, and whether it has.
export function HookTable({ hooks, mayWrite }: Props) {
  const [completing, setCompleting] = useState<Hook | null>(null);
  return (
    <section aria-labelledby="hooks">
      <h2 id="hooks">Webhooks</h2>
      <List columns={['Event', 'State', 'Last call', 'Actions']}>
        {hooks.map((hook) => (
          <tr key={hook.id}>
            <td>
              <span className="name">{eventWords(hook.event)}</span>
              {hook.url !== null && (
                <span className="fine block">
                  <code className="secret">{hook.url}</code> <Copy text={hook.url}>Copy the URL</Copy>
                </span>
              )}
            </td>
            <td data-label="State">
              {hookWords(hook)}
              {hook.problem !== null && <span className="fine block">{hook.problem}</span>}
            </td>
            <td data-label="Last call">
              {hook.last_seen_at === null ? (
                <span className="waiting">waiting for Lever</span>
              ) : (
                <>
                  received <When at={hook.last_seen_at} />
                </>
              )}
            </td>
            <td>
              {mayWrite && hook.made_by === 'hand' && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Signature token of ${eventWords(hook.event)}`}
                  onClick={() => setCompleting(hook)}
                >
                  Signature token
                </Button>
              )}
            </td>
          </tr>
        ))}
      </List>
      {completing !== null && (
        <Dialog
          title={`Signature token of “${eventWords(completing.event)}”`}
          onClose={() => setCompleting(null)}
        >
          <TokenForm hook={completing} onClose={() => setCompleting(null)} />
        </Dialog>
      )}
    </section>
  );
}

interface TokenProps {
  readonly hook: Hook;
  readonly onClose: () => void;
}

function TokenForm({ hook, onClose }: TokenProps) {
  const client = useQueryClient();
  const [token, setToken] = useState('');
  const save = useMutation({
    mutationFn: () => api.completeHook(hook.id, token),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['connections'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p>
        Lever shows it beside the webhook: Settings → Integrations and API → Webhooks. From then on
        only signed calls are believed.
      </p>
      <PasswordInput
        label="Signature token"
        autoComplete="off"
        required
        withAsterisk={false}
        maxLength={512}
        value={token}
        error={saidAt('/token', save.error)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <FormFoot
        does="Save the token"
        isPending={save.isPending}
        error={saidElsewhere(save.error, '/token')}
        onClose={onClose}
      />
    </form>
  );
}
