import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { FormFoot } from '../ui/form_foot';

export type Change = 'mend' | 'disable' | 'enable' | 'disconnect';

const TEXTS: Readonly<Record<Change, string>> = {
  mend: 'The key is tried before anything changes. The old one is forgotten, and no order is lost.',
  disable:
    'Lever is neither heard nor called. Who enters a stage meanwhile is not invited; orders that are out stay valid, and their results wait.',
  enable: 'Webhooks are heard again, and what waited runs.',
  disconnect:
    'Our webhooks are deleted in Lever and the secrets are forgotten here. Orders and results stay. This cannot be undone.',
};

const OF_A_CONSENT =
  'Each permission is tried at Lever before anything changes. No order is lost.';

const BUTTONS: Readonly<Record<Change, string>> = {
  mend: 'Test and save',
  disable: 'Switch 1 connection off',
  enable: 'Switch 1 connection on',
  disconnect: 'Disconnect 1 account',
};

interface Props {
  readonly what: Change;
  readonly connection: Connection;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

export function ChangeForm({ what, connection, onDone, onClose }: Props) {
  const client = useQueryClient();
  const [key, setKey] = useState('');
  const [performAs, setPerformAs] = useState(connection.perform_as ?? '');
  const [isForced, setForced] = useState(false);
  const act = useMutation({
    mutationFn: () => carriedOut({ what, connection, key, performAs, isForced }),
    onSuccess: async (text) => {
      onDone(text);
      await client.invalidateQueries({ queryKey: ['connections'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>{what === 'mend' && connection.grant !== null ? OF_A_CONSENT : TEXTS[what]}</p>
      {what === 'mend' && (
        <>
          {connection.grant === null && (
            <PasswordInput
              label="New API key"
              description="Empty: the key that is there is tried again"
              autoComplete="off"
              maxLength={600}
              value={key}
              error={saidAt('/api_key', act.error)}
              visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          )}
          <TextInput
            label="Results are written as"
            description="The mail address of an active user of Lever"
            type="email"
            maxLength={320}
            mt="md"
            value={performAs}
            error={saidAt('/perform_as', act.error)}
            onChange={(event) => setPerformAs(event.currentTarget.value)}
          />
        </>
      )}
      {what === 'disconnect' && act.isError && (
        <Checkbox
          label="Forget the secrets although Lever could not be reached"
          checked={isForced}
          onChange={(event) => setForced(event.currentTarget.checked)}
        />
      )}
      <FormFoot
        does={BUTTONS[what]}
        isPending={act.isPending}
        error={saidElsewhere(act.error, '/api_key', '/perform_as')}
        onClose={onClose}
      />
    </form>
  );
}

interface Wish {
  readonly what: Change;
  readonly connection: Connection;
  readonly key: string;
  readonly performAs: string;
  readonly isForced: boolean;
}

// Does it, and says what was done.
async function carriedOut({ what, connection, key, performAs, isForced }: Wish): Promise<string> {
  if (what === 'mend') {
    const isOther = performAs !== '' && performAs !== connection.perform_as;
    const mended = await api.mendConnection(connection.id, {
      ...(key === '' ? {} : { api_key: key }),
      ...(isOther ? { perform_as: performAs } : {}),
    });
    const missing = mended.permissions_missing.length;
    const taken = mended.grant === null ? 'key' : 'consent';
    return missing === 0
      ? `Lever takes the ${taken}, with every permission.`
      : `Lever takes the ${taken}; it lacks ${missing} permission${missing === 1 ? '' : 's'}.`;
  }
  if (what === 'disconnect') {
    const left = await api.disconnect(connection.id, isForced);
    return left.length === 0
      ? 'Disconnected.'
      : `Disconnected. Delete in Lever by hand: ${left.join(', ')}`;
  }
  await api.switchConnection(connection.id, what);
  return what === 'enable' ? 'The connection is on.' : 'The connection is off.';
}
