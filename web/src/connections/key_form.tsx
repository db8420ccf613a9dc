import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, Provider } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure } from '../ui/pieces';
import { FinishForm } from './finish_form';
import { NeededPermissions } from './permission_lists';
import { Tested } from './tested';

interface Props {
  readonly provider: Provider;
  readonly environment: Connection['environment'];
}

// The way with an API key: tried before anything is kept.
export function KeyForm({ provider, environment }: Props) {
  const [key, setKey] = useState('');
  const [baseUrl, setBaseUrl] = useState('');
  const probe = useMutation({
    mutationFn: () =>
      api.probeAccount('lever', {
        environment, api_key: key, base_url: baseUrl === '' ? null : baseUrl,
      }),
  });
  const usual = provider.environments.find((one) => one.environment === environment);
  return (
    <>
      <NeededPermissions permissions={provider.permissions} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          probe.mutate();
        }}
      >
        <PasswordInput
          label="API key"
          autoComplete="off"
          required
          withAsterisk={false}
          maxLength={600}
          mt="md"
          value={key}
          error={saidAt('/api_key', probe.error)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
          onChange={(event) => {
            setKey(event.currentTarget.value);
            probe.reset(); // What was tested is another key now.
          }}
        />
        <details className="more">
          <summary>Another address of Lever’s API</summary>
          <TextInput
            label="Base URL"
            description={`Only for accounts in Europe or with a host of their own. Usually ${usual?.base_url ?? ''}`}
            type="url"
            maxLength={500}
            mt="xs"
            value={baseUrl}
            error={saidAt('/base_url', probe.error)}
            onChange={(event) => {
              setBaseUrl(event.currentTarget.value);
              probe.reset();
            }}
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
      <div role="status">{probe.isSuccess && <Tested what="key" probed={probe.data} />}</div>
      {probe.isSuccess && (
        <FinishForm
          credential={{ environment, api_key: key, base_url: probe.data.base_url }}
          probed={probe.data}
        />
      )}
    </>
  );
}
