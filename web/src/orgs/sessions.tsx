import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { BrowserSession } from '../api/types';
import { List } from '../ui/list';
import { Failure, Loading, When } from '../ui/pieces';
import { browserWords } from './permissions';

// Where I am signed in, and the way out of each.
export function Sessions() {
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: api.listSessions });
  const end = useMutation({
    mutationFn: (session: BrowserSession | null) =>
      session === null ? api.endOtherSessions() : api.endSession(session.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const rows = sessions.data?.data ?? [];
  const others = rows.filter((session) => !session.is_this_one).length;
  return (
    <section aria-labelledby="signed-in">
      <div className="head">
        <h2 id="signed-in">Where you are signed in</h2>
        {others > 0 && (
          <Button ms="auto" variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
            Sign out {others} other{others === 1 ? '' : 's'}
          </Button>
        )}
      </div>
      <p>A browser is signed out after 12 hours without a visit, and after 7 days in any case.</p>
      {sessions.isPending && <Loading />}
      {sessions.isError && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {end.isError && <Failure error={end.error} />}
      {rows.length > 0 && (
        <List columns={['Browser', 'Signed in', 'Last here', 'Actions']}>
            {rows.map((session) => (
              <tr key={session.id}>
                <td>
                  <span className="name">{browserWords(session.agent)}</span>
                  {session.is_this_one && <span className="fine"> (this one)</span>}
                  <span className="fine block">{session.agent ?? ''}</span>
                </td>
                <td data-label="Signed in">
                  <When at={session.created_at} />
                </td>
                <td data-label="Last here">
                  <When at={session.last_seen_at} />
                </td>
                <td>
                  {!session.is_this_one && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Sign out ${browserWords(session.agent)}`}
                      onClick={() => end.mutate(session)}
                    >
                      Sign out
                    </Button>
                  )}
                </td>
              </tr>
            ))}
        </List>
      )}
    </section>
  );
}
