import { Badge, Button, Group, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { ResultLink } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { List } from '../ui/list';
import { Copy, Failure, Loading, When } from '../ui/pieces';
import { endWords, openedWords } from './link_words';
import { MakeLink } from './make_link';

// Who may read this result without an account: links given away, and taken back.
export function ResultLinks({ resultId }: { readonly resultId: string }) {
  const links = useQuery({
    queryKey: ['result-links', resultId],
    queryFn: () => api.listResultLinks(resultId),
  });
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ResultLink | null>(null);
  return (
    <section aria-labelledby="links">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h4" m={0} id="links">
          Links for people without an account
        </Title>
        <Button variant="default" size="sm" onClick={() => setMaking(true)}>
          Make a link
        </Button>
      </Group>
      {links.isPending && <Loading lines={1} />}
      {links.isError && <Failure error={links.error} onRetry={() => void links.refetch()} />}
      {links.isSuccess && links.data.data.length === 0 && (
        <p>
          Nobody outside the console can read this result. A link shows it, and nothing else, to whoever holds it; for a
          hiring manager, say.
        </p>
      )}
      {links.isSuccess && links.data.data.length > 0 && (
        <LinkTable rows={links.data.data} onRevoke={setRevoking} />
      )}
      {isMaking && (
        <Dialog title="A link to this result" onClose={() => setMaking(false)}>
          <MakeLink resultId={resultId} onClose={() => setMaking(false)} />
        </Dialog>
      )}
      {revoking !== null && (
        <Dialog title="Revoke the link" onClose={() => setRevoking(null)}>
          <RevokeForm link={revoking} onClose={() => setRevoking(null)} />
        </Dialog>
      )}
    </section>
  );
}

// What a person calls it: whom it is for, or when it was made.
const nameOf = ({ note }: ResultLink): string => note ?? 'Without a note';

interface TableProps {
  readonly rows: readonly ResultLink[];
  readonly onRevoke: (link: ResultLink) => void;
}

function LinkTable({ rows, onRevoke }: TableProps) {
  const now = new Date();
  return (
    <List columns={['For', 'Made', 'Opened', 'Ends', 'Actions']}>
      {rows.map((link) => (
        <tr key={link.id}>
          <td>
            <span className="name">{nameOf(link)}</span>
            {link.state !== 'good' && (
              <Badge variant="outline" className="state" ms="xs" data-shade="attention" tt="none">
                {link.state === 'revoked' ? 'Revoked' : 'Expired'}
              </Badge>
            )}
          </td>
          <td data-label="Made">
            <When at={link.made_at} /> by {link.made_by_name ?? link.made_by}
          </td>
          <td data-label="Opened">{openedWords(link, now)}</td>
          <td data-label="Ends">{endWords(link, now)}</td>
          <td className="actions">
            {link.url !== null && <Copy text={link.url}>Copy link</Copy>}
            {link.state === 'good' && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Revoke the link ${link.note === null ? 'without a note' : `for ${link.note}`}`}
                onClick={() => onRevoke(link)}
              >
                Revoke
              </Button>
            )}
          </td>
        </tr>
      ))}
    </List>
  );
}

interface RevokeProps {
  readonly link: ResultLink;
  readonly onClose: () => void;
}

function RevokeForm({ link, onClose }: RevokeProps) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.revokeResultLink(link.id),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['result-links', link.result_id] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate();
      }}
    >
      <p>
        {link.note === null ? 'The link' : `The link for ${link.note}`} opens nothing from the next request on. What
        somebody has read or downloaded stays with them. This cannot be undone; you can make another link.
      </p>
      <p className="fine">Opened: {openedWords(link, new Date())}</p>
      <FormFoot
        does="Revoke 1 link"
        isPending={revoke.isPending}
        error={revoke.error}
        cancel="Keep it"
        onClose={onClose}
      />
    </form>
  );
}
