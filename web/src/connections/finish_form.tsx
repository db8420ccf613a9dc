import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, ConnectRequest, Probed } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure } from '../ui/pieces';
import { navigate } from '../ui/router';

// A key with its environment and address, or a consent, as it was tested.
export type Credential = Pick<ConnectRequest, 'environment' | 'api_key' | 'base_url' | 'grant'>;

interface Props {
  readonly credential: Credential;
  readonly probed: Probed;
}

// The rest of a connection, once its credential was tested.
export function FinishForm({ credential, probed }: Props) {
  const client = useQueryClient();
  const [performAs, setPerformAs] = useState('');
  const [notify, setNotify] = useState<Connection['notify']>('none');
  const [hooks, setHooks] = useState<'by_api' | 'by_hand'>('by_api');
  const connect = useMutation({
    mutationFn: () =>
      api.connect({ provider: 'lever', ...credential, perform_as: performAs, notify, hooks }),
    onSuccess: async (connection) => {
      await client.invalidateQueries({ queryKey: ['connections'] });
      navigate(`/console/connections/${connection.id}`);
    },
  });
  const said = saidAt('/perform_as', connect.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        connect.mutate();
      }}
    >
      <h2>2. In whose name</h2>
      {probed.users.length > 0 ? (
        <NativeSelect
          label="Results are written as"
          description="A user of Lever for this purpose alone is best: people leave."
          required
          withAsterisk={false}
          data={[
            { value: '', label: 'Choose a user of Lever' },
            ...probed.users.map(({ name, email }) => ({ value: email, label: `${name} (${email})` })),
          ]}
          value={performAs}
          error={said}
          onChange={(event) => setPerformAs(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label="Results are written as"
          description="The mail address of an active user of Lever; the names may not be listed"
          type="email"
          required
          withAsterisk={false}
          maxLength={320}
          value={performAs}
          error={said}
          onChange={(event) => setPerformAs(event.currentTarget.value)}
        />
      )}
      <Radio.Group
        label="When Bascule writes to a profile, Lever tells"
        mt="md"
        value={notify}
        onChange={(value) => setNotify(value as Connection['notify'])}
      >
        <Radio value="none" label="nobody" mt={6} />
        <Radio value="followers" label="the followers of the opportunity" mt={6} />
      </Radio.Group>
      <Radio.Group
        label="Webhooks"
        mt="md"
        value={hooks}
        onChange={(value) => setHooks(value as 'by_api' | 'by_hand')}
      >
        <Radio value="by_api" label="Bascule makes them in Lever" mt={6} />
        <Radio value="by_hand" label="I make them on Lever’s settings page" mt={6} />
      </Radio.Group>
      {connect.isError && saidElsewhere(connect.error, '/perform_as') !== null && (
        <Failure error={connect.error} />
      )}
      <div className="buttons">
        <Button type="submit" loading={connect.isPending}>
          Connect 1 account
        </Button>
        <Button variant="default" onClick={() => navigate('/console/connections')}>
          Cancel
        </Button>
      </div>
      {connect.isPending && (
        <p className="fine" role="status">
          Making the webhooks at Lever. This takes some seconds.
        </p>
      )}
    </form>
  );
}
