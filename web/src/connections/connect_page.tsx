import { Button, NativeSelect, PasswordInput, Radio, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, ConnectRequest, Probed } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure, Loading, Note, useTitle } from '../ui/pieces';
import { navigate } from '../ui/router';
import { MissingPermissions, NeededPermissions } from './permission_lists';

type Wish = Pick<ConnectRequest, 'environment' | 'api_key'> & { readonly base_url: string };

// From a key to a connected account: the key is tried before anything is kept.
export function ConnectPage() {
  const provider = useQuery({
    queryKey: ['provider', 'lever'],
    queryFn: () => api.readProvider('lever'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [wish, setWish] = useState<Wish>({ environment: 'production', api_key: '', base_url: '' });
  const probe = useMutation({
    mutationFn: () =>
      api.probeAccount('lever', { ...wish, base_url: wish.base_url === '' ? null : wish.base_url }),
  });
  useTitle('Connect Lever');
  const change = (part: Partial<Wish>): void => {
    setWish({ ...wish, ...part });
    probe.reset(); // What was tested is another key now.
  };
  if (provider.isPending) return <Loading />;
  if (provider.isError) {
    return <Failure error={provider.error} onRetry={() => void provider.refetch()} />;
  }
  const usual = provider.data.environments.find((one) => one.environment === wish.environment);
  return (
    <div className="narrow">
      <Title order={1} size="h2">
        Connect Lever
      </Title>
      <h2>Before you begin</h2>
      <p>
        Your Lever plan has to include API access, and a Super Admin of Lever makes the key: Settings
        → Integrations and API → API credentials.
      </p>
      <NeededPermissions permissions={provider.data.permissions} />
      <h2>1. The key</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          probe.mutate();
        }}
      >
        <Radio.Group
          label="Which Lever"
          value={wish.environment}
          onChange={(value) => change({ environment: value as Connection['environment'] })}
        >
          <Radio value="production" label="Production: real candidates" mt={6} />
          <Radio value="sandbox" label="Sandbox: its orders are marked and counted nowhere" mt={6} />
        </Radio.Group>
        <PasswordInput
          label="API key"
          autoComplete="off"
          required
          withAsterisk={false}
          maxLength={600}
          mt="md"
          value={wish.api_key}
          error={saidAt('/api_key', probe.error)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
          onChange={(event) => change({ api_key: event.currentTarget.value })}
        />
        <details className="more">
          <summary>Another address of Lever’s API</summary>
          <TextInput
            label="Base URL"
            description={`Only for accounts in Europe or with a host of their own. Usually ${usual?.base_url ?? ''}`}
            type="url"
            maxLength={500}
            mt="xs"
            value={wish.base_url}
            error={saidAt('/base_url', probe.error)}
            onChange={(event) => change({ base_url: event.currentTarget.value })}
          />
        </details>
        {probe.isError && saidElsewhere(probe.error, '/api_key', '/base_url') !== null && (
          <Failure error={probe.error} />
        )}
        <div className="buttons">
          <Button
            type="submit"
            variant={probe.isSuccess ? 'default' : 'filled'}
            loading={probe.isPending}
          >
            Test the key
          </Button>
        </div>
        {probe.isPending && (
          <p className="fine" role="status">
            Trying each permission at Lever. This takes some seconds.
          </p>
        )}
      </form>
      <div role="status">{probe.isSuccess && <Tested probed={probe.data} />}</div>
      {probe.isSuccess && <FinishForm wish={wish} probed={probe.data} />}
    </div>
  );
}

function Tested({ probed }: { readonly probed: Probed }) {
  const missing = probed.permissions_missing;
  if (missing.length === 0) return <Note shade="calm" title="The key works, with every permission." />;
  return (
    <Note
      shade="warn"
      title={`The key works, but lacks ${missing.length} permission${missing.length === 1 ? '' : 's'}.`}
    >
      <p>You can go on without them; what is named here does not work then. Lever calls them:</p>
      <MissingPermissions permissions={missing} />
    </Note>
  );
}

interface FinishProps {
  readonly wish: Wish;
  readonly probed: Probed;
}

function FinishForm({ wish, probed }: FinishProps) {
  const client = useQueryClient();
  const [performAs, setPerformAs] = useState('');
  const [notify, setNotify] = useState<Connection['notify']>('none');
  const [hooks, setHooks] = useState<'by_api' | 'by_hand'>('by_api');
  const connect = useMutation({
    mutationFn: () =>
      api.connect({
        provider: 'lever', environment: wish.environment, api_key: wish.api_key,
        base_url: probed.base_url, perform_as: performAs, notify, hooks,
      }),
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
          description="The mail address of an active user of Lever; this key may not list them"
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
