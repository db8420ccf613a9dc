import { Badge, Button, Checkbox, NativeSelect, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { ApiKey, MadeApiKey, Permission, Session } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { List } from '../ui/list';
import { Copy, Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { may, PERMISSIONS } from './permissions';

// What scripts sign in with: made here, shown once, revoked at once.
export function KeysPage({ session }: { readonly session: Session }) {
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: api.listApiKeys });
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  useTitle('API keys');
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          API keys
        </Title>
        <Button ms="auto" onClick={() => setMaking(true)}>
          Make a key
        </Button>
      </div>
      <p>
        A script sends its key as <code>Authorization: Bearer bsk_…</code>. A key never may more than
        whoever made it, and stops with their membership.
      </p>
      <div role="status">{made && <ShownOnce made={made} />}</div>
      {keys.isPending && <Loading />}
      {keys.isError && <Failure error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isSuccess && keys.data.data.length === 0 && (
        <div className="empty">
          <p>No API key. Make one for each script, so that one can be revoked without the others.</p>
        </div>
      )}
      {keys.isSuccess && keys.data.data.length > 0 && (
        <KeyTable rows={keys.data.data} onRevoke={setRevoking} />
      )}
      {isMaking && (
        <Dialog title="Make an API key" onClose={() => setMaking(false)}>
          <MakeForm
            session={session}
            onMade={(key) => {
              setMade(key);
              setMaking(false);
            }}
            onClose={() => setMaking(false)}
          />
        </Dialog>
      )}
      {revoking !== null && (
        <Dialog title="Revoke the key" onClose={() => setRevoking(null)}>
          <RevokeForm apiKey={revoking} onClose={() => setRevoking(null)} />
        </Dialog>
      )}
    </>
  );
}

function ShownOnce({ made }: { readonly made: MadeApiKey }) {
  return (
    <Note shade="calm" title={`The key “${made.name}” is made. It is shown only now.`}>
      <p>
        <code className="secret">{made.key}</code>
      </p>
      <Copy text={made.key}>Copy the key</Copy>
    </Note>
  );
}

interface TableProps {
  readonly rows: readonly ApiKey[];
  readonly onRevoke: (key: ApiKey) => void;
}

function KeyTable({ rows, onRevoke }: TableProps) {
  return (
    <List columns={['Name', 'May', 'Last used', 'Ends', 'Actions']}>
        {rows.map((key) => (
          <tr key={key.id}>
            <td>
              <span className="name">{key.name}</span>
              {key.state !== 'good' && <StateMark state={key.state} />}
              <span className="fine block">ends in …{key.hint}</span>
            </td>
            <td data-label="May">{key.permissions.join(', ')}</td>
            <td data-label="Last used">
              {key.last_used_at === null ? 'never' : <When at={key.last_used_at} />}
            </td>
            <td data-label="Ends">
              {key.revoked_at !== null ? (
                <When at={key.revoked_at} />
              ) : key.expires_at === null ? (
                'never'
              ) : (
                <When at={key.expires_at} />
              )}
            </td>
            <td>
              {key.state !== 'revoked' && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Revoke ${key.name}`}
                  onClick={() => onRevoke(key)}
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

function StateMark({ state }: { readonly state: ApiKey['state'] }) {
  return (
    <Badge variant="outline" className="state" ms="xs" data-shade="attention" tt="none">
      {state === 'revoked' ? 'Revoked' : 'Expired'}
    </Badge>
  );
}

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'until it is revoked' },
];
const DAY_MS = 24 * 60 * 60 * 1000;

interface MakeProps {
  readonly session: Session;
  readonly onMade: (key: MadeApiKey) => void;
  readonly onClose: () => void;
}

function MakeForm({ session, onMade, onClose }: MakeProps) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Permission[]>(['orders:read']);
  const [days, setDays] = useState('90');
  const make = useMutation({
    mutationFn: () =>
      api.makeApiKey({
        name: name.trim(),
        permissions: [...chosen],
        expires_at: days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString(),
      }),
    onSuccess: async (key) => {
      onMade(key);
      await client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextInput
        label="Name"
        description="What it is for, to tell it from others"
        required
        withAsterisk={false}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label="It may"
        mt="md"
        value={[...chosen]}
        onChange={(words) => setChosen(words as Permission[])}
      >
        {PERMISSIONS.filter(({ id }) => may(session, id)).map(({ id, words }) => (
          <Checkbox key={id} value={id} label={words} mt={6} />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label="It is good for"
        mt="md"
        data={LIVES}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <FormFoot
        does="Make 1 key"
        isPending={make.isPending}
        error={make.error}
        isDisabled={chosen.length === 0}
        onClose={onClose}
      />
    </form>
  );
}

interface RevokeProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

function RevokeForm({ apiKey, onClose }: RevokeProps) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.revokeApiKey(apiKey.id),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['api-keys'] });
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
        “{apiKey.name}” (…{apiKey.hint}) is refused from the next request on. This cannot be undone.
      </p>
      <p className="fine">
        Last used: {apiKey.last_used_at === null ? 'never' : <When at={apiKey.last_used_at} />}
      </p>
      <FormFoot
        does="Revoke 1 key"
        isPending={revoke.isPending}
        error={revoke.error}
        cancel="Keep it"
        onClose={onClose}
      />
    </form>
  );
}
