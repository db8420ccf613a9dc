import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import { Failure, Loading, Note, When } from '../ui/pieces';
import { navigate } from '../ui/router';
import { FinishForm } from './finish_form';
import { Tested } from './tested';

// A consent that Lever has given: tested by itself, then connected with.
export function GivenConsent({ id }: { readonly id: string }) {
  const grant = useQuery({ queryKey: ['grants', id], queryFn: () => api.readGrant(id) });
  const isGiven = grant.data?.state === 'given' && grant.data.connection_id === null;
  const probe = useQuery({
    queryKey: ['grants', id, 'probe'],
    queryFn: () => api.probeAccount('lever', { grant: id }),
    enabled: isGiven,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (grant.isPending) return <Loading />;
  if (grant.isError) return <Failure error={grant.error} onRetry={() => void grant.refetch()} />;
  if (!isGiven) {
    const { reason, connection_id: connection } = grant.data;
    return (
      <>
        <Note
          shade="warn"
          title={connection === null ? (reason ?? 'This consent was not given.') : 'This consent is in use.'}
        />
        <div className="buttons">
          <Button onClick={() => navigate(`/console/connections/${connection ?? 'new'}`)}>
            {connection === null ? 'Begin again' : 'Show the connection'}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <h2>1. The access</h2>
      <p>
        Lever gave its consent <When at={grant.data.given_at ?? grant.data.asked_at} /> for{' '}
        {grant.data.base_url}, {grant.data.environment}.
      </p>
      {probe.isPending && (
        <p className="fine" role="status">
          Trying each permission at Lever. This takes some seconds.
        </p>
      )}
      {probe.isError && <Failure error={probe.error} onRetry={() => void probe.refetch()} />}
      <div role="status">{probe.isSuccess && <Tested what="consent" probed={probe.data} />}</div>
      {probe.isSuccess && <FinishForm credential={{ grant: id }} probed={probe.data} />}
    </>
  );
}
