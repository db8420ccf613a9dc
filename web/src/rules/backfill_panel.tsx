import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Backfill, Rule } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { Failure, Note, When } from '../ui/pieces';
import { backfillWords, isUnderWay, leftWords, peopleWords } from './backfill_words';

const WHILE_RUNNING_MS = 1_000;

interface Props {
  readonly rule: Rule;
  readonly mayWrite: boolean;
}

// Those who are in the stages already: counted first, invited once somebody has said yes.
export function BackfillPanel({ rule, mayWrite }: Props) {
  const client = useQueryClient();
  const key = ['rules', rule.id, 'backfills'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => api.listBackfills(rule.id),
    refetchInterval: ({ state }) => {
      const newest = state.data?.data[0];
      return newest !== undefined && isUnderWay(newest) ? WHILE_RUNNING_MS : false;
    },
  });
  const look = useMutation({
    mutationFn: () => api.lookForBackfill(rule.id),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const newest = query.data?.data[0];
  if (!mayWrite && newest === undefined) return null;
  const isBusy = newest !== undefined && (isUnderWay(newest) || newest.state === 'paused');
  return (
    <section className="trial" aria-label="Already in the stage">
      <h2>Already in the stage</h2>
      <p className="fine">
        The rule invites who enters while it is on. Whoever is there already hears nothing, unless
        you invite them here.
      </p>
      {mayWrite && !isBusy && (
        <div className="row-buttons">
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
            {newest?.state === 'ready' ? 'Look again' : 'See who is there'}
          </Button>
        </div>
      )}
      {look.isError && <Failure error={look.error} />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status">
        {newest !== undefined && (
          <State
            run={newest}
            rule={rule}
            mayWrite={mayWrite}
            onChanged={() => void client.invalidateQueries({ queryKey: key })}
          />
        )}
      </div>
    </section>
  );
}

interface StateProps {
  readonly run: Backfill;
  readonly rule: Rule;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

function State({ run, rule, mayWrite, onChanged }: StateProps) {
  const [isAsking, setAsking] = useState(false);
  const turn = useMutation({
    mutationFn: (how: 'pause' | 'resume' | 'cancel') => api.turnBackfill(run.id, how),
    onSettled: onChanged,
  });
  const done = run.invited + run.kept_out.reduce((sum, { people }) => sum + people, 0);
  const all = done + run.to_invite;
  const isOld = run.rule_version !== rule.version;
  return (
    <>
      <Note shade={run.state === 'failed' ? 'warn' : 'calm'} title={backfillWords(run)}>
        {run.state === 'inviting' && (
          <>
            <Progress value={all === 0 ? 100 : (100 * done) / all} aria-label="How far it is" />
            <p className="fine">{leftWords(run)}</p>
          </>
        )}
        {run.waits_for !== null && <p>It waits: {run.waits_for}</p>}
        {run.kept_out.length > 0 && (
          <ul>
            {run.kept_out.map(({ condition, people }) => (
              <li key={condition}>
                {peopleWords(people)} without an invitation: “{condition}” does not hold
              </li>
            ))}
          </ul>
        )}
        <p className="fine">
          Looked at <When at={run.made_at} />.
        </p>
      </Note>
      {turn.isError && <Failure error={turn.error} />}
      {mayWrite && (
        <div className="row-buttons">
          {run.state === 'ready' && run.to_invite > 0 && rule.state === 'on' && !isOld && (
            <Button onClick={() => setAsking(true)}>Invite {peopleWords(run.to_invite)}</Button>
          )}
          {run.state === 'inviting' && (
            <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate('pause')}>
              Pause
            </Button>
          )}
          {run.state === 'paused' && (
            <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate('resume')}>
              Go on
            </Button>
          )}
          {['looking', 'inviting', 'paused'].includes(run.state) && (
            <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate('cancel')}>
              {run.state === 'looking' ? 'Stop looking' : `Leave out the other ${run.to_invite}`}
            </Button>
          )}
        </div>
      )}
      {run.state === 'ready' && run.to_invite > 0 && (rule.state !== 'on' || isOld) && (
        <p>{isOld ? 'The rule was changed since: look again.' : 'Switch the rule on to invite them.'}</p>
      )}
      {isAsking && (
        <Dialog title={`Invite ${peopleWords(run.to_invite)}?`} onClose={() => setAsking(false)}>
          <Confirm run={run} onChanged={onChanged} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

interface ConfirmProps {
  readonly run: Backfill;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

function Confirm({ run, onChanged, onClose }: ConfirmProps) {
  const confirm = useMutation({
    mutationFn: () => api.confirmBackfill(run.id, run.to_invite),
    onSuccess: onClose,
    onSettled: onChanged,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>
        One after the other gets a letter, as fast as Lever allows. Each is looked at once more before:
        whoever has moved on, or was asked meanwhile, gets none. You can pause it at any time.
      </p>
      <FormFoot
        does={`Invite ${peopleWords(run.to_invite)}`}
        isPending={confirm.isPending}
        error={confirm.isError ? confirm.error : null}
        onClose={onClose}
      />
    </form>
  );
}
