import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Connection, Provider } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Copy, Failure } from '../ui/pieces';
import { forgetWhichIsMended } from './mended_one';

interface Props {
  readonly provider: Provider;
  readonly environment: Connection['environment'];
}

// Where the API and its consent page are, when it is not where Lever's usually are.
const PLACES = [
  { field: 'base_url', label: 'Base URL' },
  { field: 'authorize_url', label: 'Authorize URL' },
  { field: 'token_url', label: 'Token URL' },
  { field: 'audience', label: 'Audience' },
] as const;
type Places = Readonly<Record<(typeof PLACES)[number]['field'], string>>;
const NOWHERE: Places = { base_url: '', authorize_url: '', token_url: '', audience: '' };

const orNull = (text: string): string | null => (text === '' ? null : text);

// The way with OAuth: to Lever's consent page and back.
export function ConsentForm({ provider, environment }: Props) {
  const [clientId, setClientId] = useState('');
  const [secret, setSecret] = useState('');
  const [places, setPlaces] = useState(NOWHERE);
  const ask = useMutation({
    mutationFn: () =>
      api.askForGrant({
        provider: 'lever', environment, client_id: clientId, client_secret: orNull(secret),
        base_url: orNull(places.base_url), authorize_url: orNull(places.authorize_url),
        token_url: orNull(places.token_url), audience: orNull(places.audience),
      }),
    // Not a form of ours: the content policy lets our forms go to us alone.
    onSuccess: ({ url }) => {
      forgetWhichIsMended(); // Of a way that was not walked to its end.
      location.assign(url);
    },
  });
  const usual = provider.environments.find((one) => one.environment === environment);
  const pointers = ['/client_id', '/client_secret', ...PLACES.map(({ field }) => `/${field}`)];
  return (
    <>
      <AppKit provider={provider} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <TextInput
          label="Client id"
          autoComplete="off"
          spellCheck={false}
          required
          withAsterisk={false}
          maxLength={512}
          mt="md"
          value={clientId}
          error={saidAt('/client_id', ask.error)}
          onChange={(event) => setClientId(event.currentTarget.value)}
        />
        <PasswordInput
          label="Client secret"
          description="Empty: the one that was given for this client id before"
          autoComplete="off"
          maxLength={512}
          mt="md"
          value={secret}
          error={saidAt('/client_secret', ask.error)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the secret' }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <details className="more">
          <summary>Other addresses</summary>
          {PLACES.map(({ field, label }) => (
            <TextInput
              key={field}
              label={label}
              description={`Usually ${usual?.[field] ?? ''}`}
              type={field === 'audience' ? 'text' : 'url'}
              maxLength={500}
              mt="xs"
              value={places[field]}
              error={saidAt(`/${field}`, ask.error)}
              onChange={(event) => setPlaces({ ...places, [field]: event.currentTarget.value })}
            />
          ))}
        </details>
        {ask.isError && saidElsewhere(ask.error, ...pointers) !== null && (
          <Failure error={ask.error} />
        )}
        <div className="buttons">
          <Button type="submit" loading={ask.isPending || ask.isSuccess}>
            Go to Lever’s consent page
          </Button>
        </div>
        <p className="fine">
          A Super Admin of Lever accepts there, within ten minutes, in this browser. Then you come
          back here.
        </p>
      </form>
    </>
  );
}

// What Lever's partner team registers an application with.
function AppKit({ provider }: { readonly provider: Provider }) {
  const scopes = provider.oauth_scopes.join(' ');
  return (
    <details className="more">
      <summary>What the application is registered with at Lever</summary>
      <dl className="facts">
        <div>
          <dt>Name</dt>
          <dd>
            Bascule <Copy text="Bascule">Copy the name</Copy>
          </dd>
        </div>
        <div>
          <dt>Description</dt>
          <dd>
            {DESCRIPTION} <Copy text={DESCRIPTION}>Copy the description</Copy>
          </dd>
        </div>
        <div>
          <dt>Logo, 150 × 150</dt>
          <dd>
            <a href="/app-logo.png" download="bascule-150.png">
              Download the logo
            </a>
          </dd>
        </div>
        <div>
          <dt>Callback</dt>
          <dd>
            <code>{provider.redirect_uri}</code>{' '}
            <Copy text={provider.redirect_uri}>Copy the callback</Copy>
          </dd>
        </div>
        <div>
          <dt>Scopes</dt>
          <dd>
            {provider.oauth_scopes.map((scope) => (
              <code key={scope} className="block">
                {scope}
              </code>
            ))}
            <Copy text={scopes}>Copy the scopes</Copy>
          </dd>
        </div>
      </dl>
    </details>
  );
}

// Lever asks for 20 to 140 characters.
const DESCRIPTION =
  'Sends assessments when a candidate enters a stage, scores them, and writes the result back to the profile.';
