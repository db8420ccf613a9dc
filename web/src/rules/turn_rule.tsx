import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Rule } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { TURN_DOES, TURN_WORDS, turnMeans, whenWords } from './rule_words';

interface Props {
  readonly rule: Rule;
  readonly to: Rule['state'];
  readonly onClose: () => void;
}

// Says what it means before it is done.
export function TurnRule({ rule, to, onClose }: Props) {
  const client = useQueryClient();
  const turn = useMutation({
    mutationFn: () => api.switchRule(rule, to),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  return (
    <Dialog title={TURN_WORDS[to]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          turn.mutate();
        }}
      >
        <p>{whenWords(rule)}.</p>
        <p>{turnMeans(rule.state, to)}</p>
        <FormFoot
          does={TURN_DOES[to]}
          isPending={turn.isPending}
          error={turn.error}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
