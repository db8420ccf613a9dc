import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { NamedId, RuleTrial } from '../api/types';
import { Conditions } from '../orders/conditions';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure, Note } from '../ui/pieces';

interface Props {
  readonly connection: string;
  readonly stage: NamedId | undefined; // Whose candidates are offered.
  readonly asks?: string; // What the rule asks for; what was said of another is taken back.
  readonly onTry: (opportunity: string) => Promise<RuleTrial>;
}

// What the rule would do about one candidate, before anything is sent.
export function RuleTrialPanel({ connection, stage, asks = '', onTry }: Props) {
  const [opportunity, setOpportunity] = useState('');
  const there = useQuery({
    queryKey: ['candidates', connection, stage?.id],
    queryFn: () => api.listCandidates(connection, stage?.id ?? ''),
    enabled: stage !== undefined,
    staleTime: 60_000,
  });
  const [triedAs, setTriedAs] = useState('');
  const trial = useMutation({ mutationFn: onTry, onMutate: () => setTriedAs(asks) });
  const choose = (text: string): void => {
    setOpportunity(text);
    trial.reset(); // What was said was said of somebody else.
  };
  const candidates = there.data?.data ?? [];
  // The server asks Lever one thing at a time for each customer.
  const mayTry = opportunity.trim() !== '' && !there.isLoading && !trial.isPending;
  return (
    <section className="trial" aria-label="Try it on a candidate">
      <h2>Try it on a candidate</h2>
      <p className="fine">
        What would happen if they {stage ? `entered “${stage.text}”` : 'applied'} now. Nothing is
        kept and nothing is sent.
      </p>
      {candidates.length > 0 && (
        <NativeSelect
          label={`In “${stage?.text ?? ''}” now`}
          mt="sm"
          data={[
            { value: '', label: 'Choose a candidate' },
            ...candidates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={candidates.some(({ id }) => id === opportunity) ? opportunity : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <div className="trial-row">
        <TextInput
          label={candidates.length > 0 ? 'Or any other' : 'Candidate'}
          description="The address of their page in Lever, or the opportunity’s id"
          maxLength={500}
          value={opportunity}
          error={saidAt('/opportunity', trial.error)}
          onChange={(event) => choose(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault(); // The form around it would be sent.
            if (mayTry) trial.mutate(opportunity);
          }}
        />
        <Button
          variant="default"
          loading={trial.isPending || there.isLoading}
          disabled={!mayTry}
          onClick={() => trial.mutate(opportunity)}
        >
          Try it
        </Button>
      </div>
      <div role="status">{trial.isSuccess && triedAs === asks && <Outcome trial={trial.data} />}</div>
      {trial.isError && saidElsewhere(trial.error, '/opportunity') !== null && (
        <Failure error={trial.error} />
      )}
    </section>
  );
}

function Outcome({ trial }: { readonly trial: RuleTrial }) {
  const { opportunity, assessments, due_days: days } = trial;
  const isYes = trial.outcome === 'yes';
  const what = `${assessments.join(', ')}, due in ${days} days`;
  return (
    <Note
      shade={isYes ? 'calm' : 'warn'}
      title={
        isYes
          ? `${opportunity.name} would be asked for ${what}.`
          : `${opportunity.name} would not be invited.`
      }
    >
      {isYes && <p>The invitation would go to {opportunity.email}.</p>}
      {trial.is_there && (
        <p>
          They are in “{opportunity.stage.text}” already: who is there when the rule is switched on
          is not invited by it.
        </p>
      )}
      <Conditions conditions={trial.conditions} />
    </Note>
  );
}
