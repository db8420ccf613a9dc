import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Replay, ReplayRequest } from '../api/types';
import { leftWords } from '../rules/backfill_words';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { Failure, Note, When } from '../ui/pieces';
import { isUnderWay, replayLines, replayWords, runWords } from './replay_words';

const WHILE_RUNNING_MS = 1_000;
const KEY = ['replays'];

interface Props {
  readonly wish: ReplayRequest; // Which deliveries: nothing of it means all.
  readonly look: string; // What the button says.
  readonly mayWrite: boolean;
}

// What went wrong, run again: seen first, and only after a yes.
export function ReplayPanel({ wish, look: words, mayWrite }: Props) {
  const client = useQueryClient();
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: KEY });
    void client.invalidateQueries({ queryKey: ['events'] });
  };
  const query = useQuery({
    queryKey: KEY,
    queryFn: api.listReplays,
    refetchInterval: ({ state }) => {
      const newest = state.data?.data[0];
      return newest !== undefined && isOnItsWay(newest) ? WHILE_RUNNING_MS : false;
    },
  });
  const look = useMutation({ mutationFn: () => api.lookForReplay(wish), onSettled: refresh });
  const newest = query.data?.data[0];
  // On the page of one delivery only what is about it.
  const shown = newest !== undefined && (wish.event_id ?? null) === newest.event_id ? newest : undefined;
  const isBusy = newest !== undefined && isUnderWay(newest);
  if (!mayWrite && shown === undefined) return null;
  return (
    <section className="trial" aria-label="Run again">
      <h2>Run again</h2>
      <p className="fine">
        What could not be looked at can be run again. First you see what would come of it; nothing is sent before you say
        yes. What was looked at once is not run again, so nobody is invited twice.
      </p>
      {mayWrite && !isBusy && (
        <div className="row-buttons">
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
            {shown?.state === 'ready' ? 'Look again' : words}
          </Button>
        </div>
      )}
      {isBusy && shown === undefined && (
        <p>Another replay is under way; this has to wait for its end.</p>
      )}
      {look.isError && <Failure error={look.error} />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status">
        {shown !== undefined && <State run={shown} mayWrite={mayWrite} onChanged={refresh} />}
      </div>
    </section>
  );
}

const isOnItsWay = (run: Replay): boolean => isUnderWay(run) || run.back_in_queue.waiting > 0;

interface StateProps {
  readonly run: Replay;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

function State({ run, mayWrite, onChanged }: StateProps) {
  const [isAsking, setAsking] = useState(false);
  const cancel = useMutation({ mutationFn: () => api.cancelReplay(run.id), onSettled: onChanged });
  const isBad = run.state === 'failed' || run.back_in_queue.stuck > 0;
  return (
    <>
      <Note shade={isBad ? 'warn' : 'calm'} title={replayWords(run)}>
        {run.state === 'looking' && run.to_look > 0 && <p className="fine">{leftWords(run)}</p>}
        {run.waits_for !== null && <p>It waits: {run.waits_for}</p>}
        <Lines lines={replayLines(run)} />
        <p className="fine">
          Looked at <When at={run.made_at} />.
        </p>
      </Note>
      {cancel.isError && <Failure error={cancel.error} />}
      {mayWrite && (
        <div className="row-buttons">
          {run.state === 'ready' && run.deliveries > 0 && (
            <Button onClick={() => setAsking(true)}>{runWords(run)}</Button>
          )}
          {isUnderWay(run) && (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {run.state === 'looking' ? 'Stop looking' : 'Leave out the rest'}
            </Button>
          )}
        </div>
      )}
      {isAsking && (
        <Dialog title={`${runWords(run)}?`} onClose={() => setAsking(false)}>
          <Confirm run={run} onChanged={onChanged} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface ConfirmProps {
  readonly run: Replay;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

function Confirm({ run, onChanged, onClose }: ConfirmProps) {
  const confirm = useMutation({
    mutationFn: () => api.confirmReplay(run.id, run.deliveries, run.people),
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
        Each goes back into the queue and is looked at as if it had just come: the candidate is read again, and whoever has
        moved on, or was asked meanwhile, gets no letter.
      </p>
      <FormFoot
        does={runWords(run)}
        isPending={confirm.isPending}
        error={confirm.isError ? confirm.error : null}
        onClose={onClose}
      />
    </form>
  );
}
