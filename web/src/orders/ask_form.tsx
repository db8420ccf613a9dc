import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { AssessmentList, CandidateLook } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { reminderChoices } from '../rules/reminders';
import { type Asked, AskedFields } from '../rules/asked_fields';
import { Picker } from '../ui/picker';
import { Failure } from '../ui/pieces';
import { navigate } from '../ui/router';

const FIELDS = [
  '/assessments', '/optional_assessments', '/language', '/due_days', '/reminder_days',
];

interface Props {
  readonly connection: string;
  readonly look: CandidateLook;
  readonly assessments: AssessmentList['data'];
  readonly languages: readonly string[]; // That letters are written in.
  readonly begun: readonly string[]; // Chosen to begin with, as far as they exist.
}

// What the candidate is asked for. What is open already cannot be chosen.
export function AskForm({ connection, look, assessments, languages, begun }: Props) {
  const client = useQueryClient();
  const { opportunity, asked } = look;
  const free = assessments.filter(
    ({ id }) => !asked.some((one) => one.assessment === id && one.is_open),
  );
  const [wanted, setWanted] = useState<Asked>({
    assessments: begun.filter((one) => free.some(({ id }) => id === one)),
    optional: [],
    language: languages[0] ?? 'en',
  });
  const chosen = wanted.assessments;
  const [days, setDays] = useState<number | string>(7);
  const [reminders, setReminders] = useState<readonly number[]>([2]);
  const [again, setAgain] = useState(begun.length > 0);
  const isRepeat = asked.some(({ assessment }) => chosen.includes(assessment));
  // One key for one form: a click that comes twice asks once.
  const [key] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () =>
      api.askCandidate(
        connection,
        {
          opportunity: opportunity.id, assessments: [...chosen],
          optional_assessments: [...wanted.optional], language: wanted.language,
          due_days: Number(days),
          reminder_days: reminders.filter((before) => before < Number(days)),
          again: isRepeat && again,
        },
        key,
      ),
    onSuccess: async ({ data }) => {
      await client.invalidateQueries({ queryKey: ['orders'] });
      navigate(data[0] === undefined ? '/console' : `/console/orders/${data[0].id}`);
    },
  });
  if (free.length === 0) return <p>Everything there is has been asked and is still open.</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <AskedFields
        asked={wanted}
        assessments={free}
        languages={languages}
        error={send.error}
        onChange={(part) => setWanted({ ...wanted, ...part })}
      />
      <NumberInput
        label="Days until it is due"
        min={1}
        max={90}
        mt="md"
        w={180}
        value={days}
        error={saidAt('/due_days', send.error)}
        onChange={setDays}
      />
      <Picker
        label="Reminders"
        hint="None chosen: nobody is reminded"
        choices={reminderChoices(Number(days), reminders)}
        chosen={reminders.map(String)}
        error={saidAt('/reminder_days', send.error)}
        onChange={(ids) => setReminders(ids.map(Number))}
      />
      {isRepeat && (
        <Checkbox
          label="Ask again what was asked before"
          mt="md"
          checked={again}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
      )}
      {send.isError && saidElsewhere(send.error, ...FIELDS) !== null && (
        <Failure error={send.error} />
      )}
      <div className="buttons">
        <Button
          type="submit"
          loading={send.isPending}
          disabled={chosen.length === 0 || (isRepeat && !again)}
        >
          Send 1 invitation to {opportunity.email}
        </Button>
        <Button variant="default" onClick={() => navigate('/console')}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
