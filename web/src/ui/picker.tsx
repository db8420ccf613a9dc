import { Checkbox, TextInput } from '@mantine/core';
import { useId, useState } from 'react';

interface Choice {
  readonly id: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[]; // In the order in which they were chosen.
  readonly error?: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

// With fewer, looking is quicker than typing.
const SEARCHED_FROM = 10;

// Any number of things out of a list, never typed by hand.
export function Picker({ label, hint, choices, chosen, error, onChange }: Props) {
  const [search, setSearch] = useState('');
  const id = useId();
  const wanted = search.trim().toLocaleLowerCase();
  const shown = choices.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  return (
    <fieldset className="picker" aria-describedby={id}>
      <legend>{label}</legend>
      <p id={id} className="fine">
        {chosen.length === 0 ? hint : `${chosen.length} of ${choices.length} chosen`}
      </p>
      {choices.length >= SEARCHED_FROM && (
        <TextInput
          aria-label={`Search in ${label}`}
          placeholder="Search"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className="choices">
        {shown.map((choice) => (
          <Checkbox
            key={choice.id}
            label={choice.text}
            py={3}
            checked={chosen.includes(choice.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, choice.id]
                  : chosen.filter((one) => one !== choice.id),
              )
            }
          />
        ))}
        {shown.length === 0 && <p className="fine">Nothing here by that name.</p>}
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
