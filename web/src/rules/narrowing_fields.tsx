import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Choices, NamedId } from '../api/types';
import { saidAt } from '../orgs/show_again';
import { Picker } from '../ui/picker';
import { ANY, type Draft, isNarrowed, type Narrowed } from './rule_draft';

interface Props {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly error: unknown;
  readonly onChange: (draft: Draft) => void;
}

const LISTS: readonly { readonly list: keyof Narrowed; readonly label: string; readonly hint: string }[] = [
  { list: 'postings', label: 'Postings', hint: 'None chosen: any' },
  { list: 'teams', label: 'Teams', hint: 'Of the posting. None chosen: any' },
  { list: 'locations', label: 'Locations', hint: 'Of the posting. None chosen: any' },
  { list: 'origins', label: 'Origins', hint: 'How the candidate came. None chosen: any' },
  { list: 'owners', label: 'Owners', hint: 'Of the candidate in Lever. None chosen: any' },
  {
    list: 'tags', label: 'Tags',
    hint: 'All that you choose must be on the candidate or the posting. None chosen: any',
  },
];

const shown = (choice: NamedId | string): NamedId =>
  typeof choice === 'string' ? { id: choice, text: choice } : choice;

// Which candidates, of all who enter. Closed while it says nothing.
export function NarrowingFields({ draft, choices, error, onChange }: Props) {
  const [isOpen, setOpen] = useState(isNarrowed(draft));
  const isWrong = Object.keys(ANY).some((list) => saidAt(`/${list}`, error) !== null);
  return (
    <details
      className="more"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Only some of them{isNarrowed(draft) ? '' : ' (now: everybody who has applied)'}</summary>
      {LISTS.filter(({ list }) => choices[list].length > 0 || draft[list].length > 0).map(
        ({ list, label, hint }) => (
          <Picker
            key={list}
            label={label}
            hint={hint}
            choices={choices[list].map(shown)}
            chosen={draft[list]}
            error={saidAt(`/${list}`, error)}
            onChange={(chosen) => onChange({ ...draft, [list]: chosen })}
          />
        ),
      )}
      <Checkbox
        label="Also candidates who have applied for nothing (leads)"
        mt="md"
        checked={draft.allowsLeads}
        onChange={(event) => onChange({ ...draft, allowsLeads: event.currentTarget.checked })}
      />
    </details>
  );
}
