import { NumberInput, Radio, TextInput } from '@mantine/core';
import type { AssessmentList, Choices } from '../api/types';
import { saidAt } from '../orgs/show_again';
import { Picker } from '../ui/picker';
import { AskedFields } from './asked_fields';
import { NarrowingFields } from './narrowing_fields';
import { reminderChoices } from './reminders';
import type { Draft } from './rule_draft';

interface Props {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly assessments: AssessmentList['data'];
  readonly error: unknown;
  readonly onChange: (draft: Draft) => void;
}

// What a rule asks for; nothing is typed that could be misspelt.
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
      <AskedFields
        asked={draft}
        assessments={assessments}
        languages={choices.languages}
        error={error}
        onChange={set}
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
      <Picker
        label="Reminders"
        hint="None chosen: nobody is reminded"
        choices={reminderChoices(Number(draft.days), draft.reminders)}
        chosen={draft.reminders.map(String)}
        error={saidAt('/reminder_days', error)}
        onChange={(reminders) => set({ reminders: reminders.map(Number) })}
      />
      <Radio.Group
        label="When the same candidate enters again"
        mt="md"
        value={draft.asksAgain ? 'again' : 'once'}
        onChange={(value) => set({ asksAgain: value === 'again' })}
      >
        <Radio value="once" label="nothing is asked a second time" mt={6} />
        <Radio value="again" label="it is asked again, once enough days have passed" mt={6} />
      </Radio.Group>
      {draft.asksAgain && (
        <NumberInput
          label="Days since it was asked"
          description="And nothing of it may still be open"
          min={0}
          max={730}
          mt="xs"
          w={260}
          value={draft.againDays}
          error={saidAt('/ask_again_days', error)}
          onChange={(againDays) => set({ againDays })}
        />
      )}
      <NarrowingFields draft={draft} choices={choices} error={error} onChange={onChange} />
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
