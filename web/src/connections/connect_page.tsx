import { Radio, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, Provider } from '../api/types';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { useAddress } from '../ui/router';
import { ConsentForm } from './consent_form';
import { GivenConsent } from './given_consent';
import { KeyForm } from './key_form';

// From a credential to a connected account: it is tried before anything is kept.
export function ConnectPage() {
  const provider = useQuery({
    queryKey: ['provider', 'lever'],
    queryFn: () => api.readProvider('lever'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const grant = useAddress().searchParams.get('grant');
  useTitle('Connect Lever');
  if (provider.isPending) return <Loading />;
  if (provider.isError) {
    return <Failure error={provider.error} onRetry={() => void provider.refetch()} />;
  }
  return (
    <div className="narrow">
      <Title order={1} size="h2">
        Connect Lever
      </Title>
      {grant === null ? <Ways provider={provider.data} /> : <GivenConsent id={grant} />}
    </div>
  );
}

function Ways({ provider }: { readonly provider: Provider }) {
  const [environment, setEnvironment] = useState<Connection['environment']>('production');
  const [way, setWay] = useState<'key' | 'oauth'>('key');
  return (
    <>
      <h2>Before you begin</h2>
      <p>
        Your Lever plan has to include API access. A Super Admin of Lever makes the key (Settings →
        Integrations and API → API credentials) or accepts on Lever’s consent page.
      </p>
      <h2>1. The access</h2>
      <Radio.Group
        label="Which Lever"
        value={environment}
        onChange={(value) => setEnvironment(value as Connection['environment'])}
      >
        <Radio value="production" label="Production: real candidates" mt={6} />
        <Radio value="sandbox" label="Sandbox: its orders are marked and counted nowhere" mt={6} />
      </Radio.Group>
      {provider.oauth_scopes.length > 0 && (
        <Radio.Group
          label="Bascule calls Lever with"
          mt="md"
          value={way}
          onChange={(value) => setWay(value as 'key' | 'oauth')}
        >
          <Radio value="key" label="an API key" mt={6} />
          <Radio value="oauth" label="OAuth: an application that Lever registered for you" mt={6} />
        </Radio.Group>
      )}
      {way === 'key' ? (
        <KeyForm key={environment} provider={provider} environment={environment} />
      ) : (
        <ConsentForm key={environment} provider={provider} environment={environment} />
      )}
    </>
  );
}
