import { Checkbox, NumberInput, Radio, TextInput } from '@mantine/core';
import type { AssessmentList, Choices } from '../api/types';
import { saidAt } from '../orgs/show_again';
import { Picker } from '../ui/picker';
import type { Draft } from './rule_draft';

interface Props {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly assessments: AssessmentList['data'];
  readonly error: unknown;
  readonly onChange: (draft: Draft) => void;
}

// What a rule asks for; nothing is typed that could be misspelt, but tags.
export function RuleFields({ draft, choices, assessments, error, onChange }: Props) {
  const set = (part: Partial<Draft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <Radio.Group
        label="When"
        mt="md"
        value={draft.trigger}
        onChange={(value) => set({ trigger: value as Draft['trigger'] })}
      >
        <Radio value="stage" label="a candidate enters a stage" mt={6} />
        <Radio value="application-created" label="a candidate applies" mt={6} />
      </Radio.Group>
      <Picker
        label="Stages"
        hint={draft.trigger === 'stage' ? 'At least one' : 'None chosen: any'}
        choices={choices.stages}
        chosen={draft.stages}
        error={saidAt('/stages', error)}
        onChange={(stages) => set({ stages })}
      />
      <Picker
        label="Postings"
        hint="None chosen: any"
        choices={choices.postings}
        chosen={draft.postings}
        error={saidAt('/postings', error)}
        onChange={(postings) => set({ postings })}
      />
      <TextInput
        label="Tags"
        description="With commas between them; all must be on the candidate or the posting. Empty: any"
        maxLength={2000}
        mt="md"
        value={draft.tags}
        error={saidAt('/tags', error)}
        onChange={(event) => set({ tags: event.currentTarget.value })}
      />
      <Picker
        label="Asked for"
        hint="At least one; in the order in which you choose them"
        choices={assessments.map(({ id, name, minutes }) => ({
          id, text: `${name} (${minutes} min)`,
        }))}
        chosen={draft.assessments}
        error={saidAt('/assessments', error)}
        onChange={(chosen) => set({ assessments: chosen })}
      />
      <NumberInput
        label="Days until it is due"
        min={1}
        max={90}
        mt="md"
        w={180}
        value={draft.days}
        error={saidAt('/due_days', error)}
        onChange={(days) => set({ days })}
      />
      <Checkbox
        label="Also candidates who have applied for nothing (leads)"
        mt="md"
        checked={draft.allowsLeads}
        onChange={(event) => set({ allowsLeads: event.currentTarget.checked })}
      />
      <TextInput
        label="Name"
        description="For you and your colleagues; may stay empty"
        maxLength={80}
        mt="md"
        value={draft.name}
        error={saidAt('/name', error)}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
    </>
  );
}
