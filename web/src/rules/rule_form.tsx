import { Button, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import * as api from '../api/console_api';
import type { AssessmentList, Choices, NamedId, Rule } from '../api/types';
import { saidElsewhere } from '../orgs/show_again';
import { Failure, Loading } from '../ui/pieces';
import { navigate } from '../ui/router';
import { ANY, type Draft, FIELDS, wishOf } from './rule_draft';
import { RuleFields } from './rule_fields';
import { RuleTrialPanel } from './rule_trial';
import { STATE_HINTS, STATES, STATE_WORDS } from './rule_words';

interface Props {
  readonly connection: string;
  readonly assessments: AssessmentList['data'];
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly does: string; // What the button does, with its number.
  readonly foot: string;
  readonly back: string; // Where one goes without saving.
  readonly head?: ReactNode;
  readonly choicesOf?: (choices: Choices) => Choices;
  readonly onSave: (draft: Draft, state: Rule['state']) => Promise<Rule>;
}

// The form of a rule, new or changed, with a trial beside it.
export function RuleForm(props: Props) {
  const { connection, assessments, isNew, onSave } = props;
  const client = useQueryClient();
  const [draft, setDraft] = useState(props.draft);
  const [state, setState] = useState<Rule['state']>('on');
  const [of, setOf] = useState(connection);
  if (of !== connection) {
    setOf(connection); // Another account has other stages.
    setDraft({ ...draft, ...ANY, stages: [] });
  }
  const query = useQuery({
    queryKey: ['choices', connection],
    queryFn: () => api.readChoices(connection),
    staleTime: 60_000,
  });
  const save = useMutation({
    mutationFn: () => onSave(draft, state),
    onSuccess: async (rule) => {
      await client.invalidateQueries({ queryKey: ['rules'] });
      navigate(isNew ? '/console/rules' : `/console/rules/${rule.id}`);
    },
  });
  const choices = query.data && (props.choicesOf?.(query.data) ?? query.data);
  const stage: NamedId | undefined =
    draft.trigger === 'stage'
      ? choices?.stages.find(({ id }) => id === draft.stages[0])
      : undefined;
  return (
    <form
      onChange={() => {
        if (save.isError) save.reset(); // What was wrong is being mended.
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {props.head}
      {query.isPending && <Loading lines={5} />}
      {query.isError && !choices && (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
      {choices && (
        <>
          <RuleFields
            draft={draft}
            choices={choices}
            assessments={assessments}
            error={save.error}
            onChange={setDraft}
          />
          <RuleTrialPanel
            key={connection}
            connection={connection}
            asks={JSON.stringify(wishOf(draft))}
            stage={stage}
            onTry={(opportunity) =>
              api.tryNewRule({ ...wishOf(draft), connection_id: connection, opportunity })
            }
          />
        </>
      )}
      {isNew && (
        <Radio.Group
          label="To begin with"
          mt="lg"
          value={state}
          onChange={(value) => setState(value as Rule['state'])}
        >
          {STATES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={STATE_WORDS[one]}
              description={STATE_HINTS[one]}
              mt={6}
            />
          ))}
        </Radio.Group>
      )}
      <p className="fine part">{props.foot}</p>
      {save.isError && saidElsewhere(save.error, ...FIELDS) !== null && (
        <Failure error={save.error} />
      )}
      <div className="buttons">
        <Button type="submit" loading={save.isPending} disabled={!choices}>
          {props.does}
        </Button>
        <Button variant="default" onClick={() => navigate(props.back)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
