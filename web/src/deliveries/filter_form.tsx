import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import * as api from '../api/console_api';
import { nameOf } from '../connections/connection_words';
import { opportunityIn } from '../orders/why_words';
import { navigate } from '../ui/router';
import { EFFECT_KINDS, EFFECT_STATES, EVENT_KINDS, EVENT_STATES } from './delivery_words';
import { addressOf, everything, type Filter, isEverything } from './filter';

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const ANY = { value: '', label: 'Any' };

interface Props {
  readonly filter: Filter;
  readonly mayReadSetup: boolean;
}

// What is chosen goes to the address at once; whom it is about when it is handed in.
export function FilterForm({ filter, mayReadSetup }: Props) {
  const accounts = useQuery({
    queryKey: ['connections'], queryFn: api.listConnections, enabled: mayReadSetup,
  });
  const isIn = filter.side === 'in';
  const set = (changed: Partial<Filter>): void => navigate(addressOf({ ...filter, ...changed }), 'replace');
  const all = accounts.data?.data ?? [];
  return (
    <>
      <div className="filters" role="group" aria-label="Show only">
        <NativeSelect
          label="What became of it"
          data={[ANY, ...choices(isIn ? EVENT_STATES : EFFECT_STATES)]}
          value={filter.state}
          onChange={(event) => set({ state: event.currentTarget.value })}
        />
        <NativeSelect
          label="What it is"
          data={[ANY, ...(isIn ? EVENT_KINDS : EFFECT_KINDS)]}
          value={filter.kind}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
        {(all.length > 1 || filter.account !== '') && (
          <NativeSelect
            label="Account"
            data={[ANY, ...all.map((one) => ({ value: one.id, label: nameOf(one) }))]}
            value={filter.account}
            onChange={(event) => set({ account: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="From"
          type="date"
          value={filter.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label="To"
          type="date"
          value={filter.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
        {!isEverything(filter) && (
          <Button variant="subtle" onClick={() => navigate(addressOf(everything(filter.side)))}>
            Show all
          </Button>
        )}
      </div>
      {isIn ? (
        <OfWhom key={filter.about} filter={filter} />
      ) : (
        filter.about !== '' && (
          <p>
            Only of the order <code>{filter.about}</code>.
          </p>
        )
      )}
    </>
  );
}

function OfWhom({ filter }: { readonly filter: Filter }) {
  const [text, setText] = useState(filter.about);
  const [isWrong, setWrong] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const about = text.trim() === '' ? '' : opportunityIn(text);
    setWrong(about === null);
    if (about !== null) navigate(addressOf({ ...filter, about }), 'replace');
  };
  return (
    <form role="search" className="of-whom" onSubmit={onSubmit}>
      <TextInput
        label="Of one candidate"
        description="The address of the candidate’s page in Lever, or the opportunity’s id"
        maxLength={500}
        value={text}
        error={isWrong ? 'This is neither an address of Lever’s nor an opportunity’s id.' : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Find
      </Button>
    </form>
  );
}
