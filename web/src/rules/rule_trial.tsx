import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NamedId, RuleTrial } from '../api/types';
import { Conditions } from '../orders/conditions';
import { saidElsewhere } from '../orgs/show_again';
import { Failure, Note } from '../ui/pieces';
import { useAssessmentNames } from './assessment_names';
import { CandidatePicker, useUpstreamTurn } from './candidate_picker';
import { dueWords } from './rule_words';

interface Props {
  readonly connection: string;
  readonly stage: NamedId | undefined; // Whose candidates are offered.
  readonly asks?: string; // What the rule asks for; what was said of another is taken back.
  readonly onTry: (opportunity: string) => Promise<RuleTrial>;
}

// What the rule would do about one candidate, before anything is sent.
export function RuleTrialPanel({ connection, stage, asks = '', onTry }: Props) {
  const [opportunity, setOpportunity] = useState('');
  const [triedAs, setTriedAs] = useState('');
  const trial = useMutation({ mutationFn: onTry, onMutate: () => setTriedAs(asks) });
  const turn = useUpstreamTurn(() => trial.mutate(opportunity));
  const choose = (text: string): void => {
    setOpportunity(text);
    trial.reset(); // What was said was said of somebody else.
  };
  return (
    <section className="trial" aria-label="Try it on a candidate">
      <h2>Try it on a candidate</h2>
      <p className="fine">
        What would happen if they {stage ? `entered “${stage.text}”` : 'applied'} now. Nothing is
        kept and nothing is sent.
      </p>
      <CandidatePicker
        connection={connection}
        stage={stage}
        opportunity={opportunity}
        does="Try it"
        isBusy={trial.isPending || turn.isWaiting}
        error={trial.error}
        onChoose={choose}
        onGo={turn.ask}
      />
      <div role="status">{trial.isSuccess && triedAs === asks && <Outcome trial={trial.data} />}</div>
      {trial.isError && saidElsewhere(trial.error, '/opportunity') !== null && (
        <Failure error={trial.error} />
      )}
    </section>
  );
}

function Outcome({ trial }: { readonly trial: RuleTrial }) {
  const { opportunity, assessments, optional_assessments: optional, due_days: days } = trial;
  const isYes = trial.outcome === 'yes';
  const names = useAssessmentNames();
  const what = `${names(assessments, optional)}, ${dueWords(days)}`;
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
