import { Button, Checkbox, FileInput, NativeSelect, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { Connection, RuleComparison, RuleFile, Session } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { may } from '../orgs/permissions';
import { downloadJson } from '../ui/download';
import { List } from '../ui/list';
import { Failure, Loading, Note, sentenceFor, useTitle } from '../ui/pieces';
import { Link } from '../ui/router';
import {
  applyWords, CHANGE_WORDS, doesSomething, fieldWords, placeWords, readRuleFile, titleOf, valueWords,
} from './file_words';

const FILE_BYTES_MAX = 1_000_000;

// The rules of an account as a file: to be kept, and brought to another account.
export function RuleFilePage({ session }: { readonly session: Session }) {
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  useTitle('Rules as a file');
  if (connections.isPending) return <Loading />;
  if (connections.isError) {
    return <Failure error={connections.error} onRetry={() => void connections.refetch()} />;
  }
  const usable = connections.data.data.filter(({ state }) => state !== 'disconnected');
  return (
    <div className="narrow">
      <p className="crumbs">
        <Link href="/console/rules">Rules</Link>
      </p>
      <Title order={1} size="h2" mb="md">
        Rules as a file
      </Title>
      {usable.length === 0 ? (
        <p>
          Rules belong to an account. See to your <Link href="/console/connections">connections</Link>{' '}
          first.
        </p>
      ) : (
        <OfOneAccount connections={usable} mayWrite={may(session, 'setup:write')} />
      )}
    </div>
  );
}

interface Props {
  readonly connections: readonly Connection[];
  readonly mayWrite: boolean;
}

function OfOneAccount({ connections, mayWrite }: Props) {
  const [account, setAccount] = useState(connections[0]?.id ?? '');
  const save = useMutation({
    mutationFn: () => api.readRuleFile(account),
    onSuccess: (file) => downloadJson('rules.json', file),
  });
  return (
    <>
      <NativeSelect
        label="Account"
        data={connections.map((one) => ({
          value: one.id, label: `${nameOf(one)} (${one.base_url})`,
        }))}
        value={account}
        onChange={(event) => {
          setAccount(event.currentTarget.value);
          save.reset();
        }}
      />
      <h2>Keep</h2>
      <p>All rules of this account, with their states.</p>
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        Download rules.json
      </Button>
      {save.isError && <Failure error={save.error} />}
      {mayWrite && <Bring key={account} account={account} />}
    </>
  );
}

// From a file to this account: shown first, then done as it was shown.
function Bring({ account }: { readonly account: string }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<RuleFile | string | null>(null);
  const [others, setOthers] = useState<'leave' | 'switch_off'>('leave');
  const compare = useMutation({
    mutationFn: (wanted: RuleFile) => api.compareRuleFile(account, { file: wanted, others }),
  });
  const apply = useMutation({
    mutationFn: ({ wanted, digest }: { wanted: RuleFile; digest: string }) =>
      api.applyRuleFile(account, { file: wanted, others, digest }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rules'] }),
  });
  const forget = (): void => {
    compare.reset();
    apply.reset();
  };
  const emptyInput = useRef<() => void>(null);
  const choose = async (chosen: File | null): Promise<void> => {
    emptyInput.current?.(); // Or choosing the same file again, once it was mended, would do nothing.
    setFile(chosen);
    forget();
    if (chosen === null) setRead(null);
    else if (chosen.size > FILE_BYTES_MAX) setRead('This file is too long for a file of rules.');
    else setRead(readRuleFile(await chosen.text()));
  };
  const wanted = typeof read === 'object' ? read : null;
  return (
    <section aria-label="Bring a file to this account">
      <h2>Bring a file to this account</h2>
      <p>
        Stages and postings are found by their names, so a file of the sandbox fits production. A
        rule is the same one when its name is.
      </p>
      <FileInput
        label="File of rules"
        accept="application/json,.json"
        placeholder="Choose a file"
        resetRef={emptyInput}
        clearable
        styles={{ placeholder: { color: 'var(--soft)' } }}
        clearButtonProps={{ 'aria-label': 'Take the file away' }}
        value={file}
        error={typeof read === 'string' ? read : null}
        onChange={(chosen) => void choose(chosen)}
      />
      <Checkbox
        label="Switch off what the account has and the file does not"
        mt="md"
        checked={others === 'switch_off'}
        onChange={(event) => {
          setOthers(event.currentTarget.checked ? 'switch_off' : 'leave');
          forget();
        }}
      />
      <div className="buttons">
        <Button
          variant="default"
          disabled={wanted === null}
          loading={compare.isPending}
          onClick={() => {
            apply.reset();
            if (wanted !== null) compare.mutate(wanted);
          }}
        >
          See what would change
        </Button>
      </div>
      {compare.isError && <Wrong error={compare.error} />}
      <div role="status">
        {compare.isSuccess && !apply.isSuccess && <Differences comparison={compare.data} />}
        {apply.isSuccess && (
          <Note shade="calm" title="Done as it was shown.">
            <Link href="/console/rules">To the rules</Link>
          </Note>
        )}
      </div>
      {apply.isError && <Wrong error={apply.error} />}
      {compare.isSuccess && !apply.isSuccess && compare.data.data.some(doesSomething) && (
        <>
          <p className="fine">Who is in a stage already is not invited by what is switched on.</p>
          <Button
            loading={apply.isPending}
            onClick={() => wanted !== null && apply.mutate({ wanted, digest: compare.data.digest })}
          >
            {applyWords(compare.data)}
          </Button>
        </>
      )}
    </section>
  );
}

function Wrong({ error }: { readonly error: unknown }) {
  const place = error instanceof Refused ? placeWords(error.problem.pointer) : null;
  if (place === null) return <Failure error={error} />;
  return (
    <Note shade="warn" role="alert" title={place}>
      <p>{sentenceFor(error)}</p>
    </Note>
  );
}

function Differences({ comparison: { data } }: { readonly comparison: RuleComparison }) {
  if (!data.some(doesSomething)) {
    return <Note shade="calm" title="Nothing would change: the account has these rules already." />;
  }
  return (
    <List columns={['Rule', 'What happens', 'From and to']}>
      {data.map((one, index) => (
        <tr key={one.rule_id ?? `new ${index}`}>
          <td>{titleOf(one)}</td>
          <td data-label="What happens">{CHANGE_WORDS[one.change]}</td>
          <td data-label="From and to">
            {one.fields.length === 0 && '–'}
            {one.fields.map(({ field, was, will_be }) => (
              <span key={field} className="block">
                {fieldWords(field)}: {one.change !== 'add' && `${valueWords(field, was)} → `}
                {valueWords(field, will_be)}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </List>
  );
}
