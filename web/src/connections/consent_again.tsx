import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Grant } from '../api/types';
import { Failure } from '../ui/pieces';
import { rememberWhichIsMended } from './mended_one';

interface Props {
  readonly connection: string;
  readonly grant: Grant;
}

// Back to Lever's consent page with the same application; the old consent is forgotten once the new one works.
export function ConsentAgain({ connection, grant }: Props) {
  const ask = useMutation({
    mutationFn: () =>
      api.askForGrant({
        provider: 'lever', environment: grant.environment, client_id: grant.client_id,
        base_url: grant.base_url, authorize_url: grant.authorize_url,
        token_url: grant.token_url, audience: grant.audience,
      }),
    onSuccess: ({ url }) => {
      rememberWhichIsMended(connection);
      location.assign(url);
    },
  });
  return (
    <>
      <Button variant="default" loading={ask.isPending || ask.isSuccess} onClick={() => ask.mutate()}>
        Give the consent anew
      </Button>
      {ask.isError && <Failure error={ask.error} />}
    </>
  );
}
