import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Grant } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { rememberWhichIsMended } from './mended_one';

interface Props {
  readonly connection: string;
  readonly grant: Grant;
}

// Back to Lever's consent page with the same application; the old consent is forgotten once the new one works.
export function ConsentAgain({ connection, grant }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Give the consent anew
      </Button>
      {isAsking && (
        <Dialog title="Give the consent anew" onClose={() => setAsking(false)}>
          <AskAgain connection={connection} grant={grant} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

function AskAgain({ connection, grant, onClose }: Props & { readonly onClose: () => void }) {
  const [secret, setSecret] = useState('');
  const ask = useMutation({
    mutationFn: () =>
      api.askForGrant({
        provider: 'lever', environment: grant.environment, client_id: grant.client_id,
        client_secret: secret === '' ? null : secret, base_url: grant.base_url,
        authorize_url: grant.authorize_url, token_url: grant.token_url, audience: grant.audience,
      }),
    onSuccess: ({ url }) => {
      rememberWhichIsMended(connection);
      location.assign(url);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <p>
        A Super Admin of Lever accepts on its page, in this browser. What is there now goes on until the
        new consent works.
      </p>
      <PasswordInput
        label="Client secret"
        description="Empty: the one of before. Lever gives another when it is renewed there."
        autoComplete="off"
        maxLength={512}
        value={secret}
        error={saidAt('/client_secret', ask.error)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the secret' }}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <FormFoot
        does="Go to Lever’s consent page"
        isPending={ask.isPending || ask.isSuccess}
        error={saidElsewhere(ask.error, '/client_secret')}
        onClose={onClose}
      />
    </form>
  );
}
