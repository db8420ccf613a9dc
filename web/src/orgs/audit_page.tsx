import { Button, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { AuditEntry } from '../api/types';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { aboutWords, AUDIT_KINDS, deedWords } from './audit_words';

// Who did what, newest first; filter in the address.
export function AuditPage() {
  const address = useAddress();
  const action = address.searchParams.get('action') ?? '';
  const about = address.searchParams.get('about') ?? '';
  const lines = useInfiniteQuery({
    queryKey: ['audit', action, about],
    queryFn: ({ pageParam }) => api.listAudit({ action, about }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
  const verify = useMutation({ mutationFn: api.verifyAudit });
  const save = useMutation({ mutationFn: () => api.exportAudit({ action, about }) });
  useTitle('Audit log');
  const rows = lines.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Audit log
        </Title>
        <Button ms="auto" variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          Check that it is whole
        </Button>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          Save as CSV
        </Button>
      </div>
      <div role="status">
        {verify.isSuccess &&
          (verify.data.wrong === null ? (
            <Note shade="calm" title={`The chain of all ${verify.data.lines} lines holds.`}>
              <p className="fine">
                Who can write to the database could make a new chain. This, written down elsewhere, would show
                it (<code>bascule audit verify --line</code>):{' '}
                <code className="secret">
                  {verify.data.lines}:{verify.data.last_hash}
                </code>
              </p>
            </Note>
          ) : (
            <Note shade="warn" title={`The log was tampered with: ${verify.data.wrong}.`} />
          ))}
      </div>
      {verify.isError && <Failure error={verify.error} />}
      {save.isError && <Failure error={save.error} />}
      <nav aria-label="Which lines" className="chips">
        {AUDIT_KINDS.map(({ action: kind, words }) => (
          <Link
            key={kind}
            href={kind === '' ? '/console/audit' : `/console/audit?action=${kind}`}
            aria-current={kind === action && about === '' ? 'page' : undefined}
          >
            {words}
          </Link>
        ))}
      </nav>
      {about !== '' && (
        <p>
          Only about <code>{about}</code>. <Link href="/console/audit">Show all</Link>
        </p>
      )}
      {lines.isPending && <Loading lines={6} />}
      {lines.isError && <Failure error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isSuccess && rows.length === 0 && (
        <div className="empty">
          <p>Nothing of this kind was done yet.</p>
        </div>
      )}
      {rows.length > 0 && <LineTable rows={rows} />}
      {lines.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function LineTable({ rows }: { readonly rows: readonly AuditEntry[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
          <th scope="col">About</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.seq}>
            <td data-label="When">
              <When at={line.at} />
            </td>
            <td data-label="What">
              {deedWords(line.action)}
              {Object.keys(line.details).length > 0 && (
                <details>
                  <summary>Details</summary>
                  <pre tabIndex={0} aria-label={`Details of line ${line.seq}`}>
                    {JSON.stringify(line.details, null, 2)}
                  </pre>
                </details>
              )}
            </td>
            <td data-label="Who">
              {line.actor_name ?? deedWords(line.actor)}
            </td>
            <td data-label="About">
              {line.about === null ? (
                '–'
              ) : (
                <Link
                  href={`/console/audit?about=${encodeURIComponent(line.about)}`}
                  title={line.about}
                >
                  {line.about_name ?? aboutWords(line.about)}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
