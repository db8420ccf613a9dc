import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Connection, Finding } from '../api/types';
import { Failure, When } from '../ui/pieces';

// The page says these by itself, at more length.
const SAID_ABOVE = ['broken', 'permission_missing'];

interface Props {
  readonly connection: Connection;
  readonly mayWrite: boolean;
}

// What is wrong, and what to do. Asked again while the page is open; Lever itself is asked once a day, and on request.
export function HealthPanel({ connection, mayWrite }: Props) {
  const client = useQueryClient();
  const key = ['connections', connection.id, 'health'];
  const health = useQuery({
    queryKey: key, queryFn: () => api.readHealth(connection.id), refetchInterval: 5_000,
  });
  const check = useMutation({
    mutationFn: () => api.checkHealth(connection.id),
    onSuccess: async (fresh) => {
      client.setQueryData(key, fresh);
      await client.invalidateQueries({ queryKey: ['connections'] });
    },
  });
  if (health.isError && !health.data) {
    return <Failure error={health.error} onRetry={() => void health.refetch()} />;
  }
  if (!health.data) return null;
  const findings = health.data.findings.filter(({ code }) => !SAID_ABOVE.includes(code));
  const isOn = connection.state === 'active';
  return (
    <section className="part" aria-labelledby="health">
      <h2 id="health">Health</h2>
      <div role="status">
        {findings.length > 0 && (
          <ul className="findings">
            {findings.map((finding) => (
              <OneFinding key={`${finding.code} ${finding.about}`} finding={finding} />
            ))}
          </ul>
        )}
        {health.data.findings.length === 0 && isOn && <p>Nothing is known to be wrong.</p>}
      </div>
      <p className="fine">
        {health.data.asked_at === null ? (
          'Lever has not been asked yet.'
        ) : (
          <>
            Lever was asked <When at={health.data.asked_at} />; what rules name, who writes
            results, webhooks and permissions.
          </>
        )}
      </p>
      {mayWrite && isOn && (
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          Ask Lever now
        </Button>
      )}
      {check.isPending && (
        <p className="fine" role="status">
          Trying each permission at Lever. This takes some seconds.
        </p>
      )}
      {check.isError && <Failure error={check.error} />}
    </section>
  );
}

function OneFinding({ finding }: { readonly finding: Finding }) {
  return (
    <li>
      <strong>{finding.what}</strong> <span className="block">{finding.fix}</span>
    </li>
  );
}
