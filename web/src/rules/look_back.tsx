import { Button, NativeSelect, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Backtest } from '../api/types';
import { Failure, Note, When } from '../ui/pieces';
import { backtestWords } from './rule_words';

const SPANS = [7, 30, 90, 365];
const WHILE_RUNNING_MS = 1_000;

interface Props {
  readonly rule: string;
  readonly version: number;
  readonly mayWrite: boolean;
}

// What the rule would have done in the past.
export function LookBack({ rule, version, mayWrite }: Props) {
  const client = useQueryClient();
  const [days, setDays] = useState('30');
  const key = ['rules', rule, 'backtests'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => api.listBacktests(rule),
    refetchInterval: ({ state }) =>
      state.data?.data[0]?.state === 'running' ? WHILE_RUNNING_MS : false,
  });
  const begin = useMutation({
    mutationFn: () => api.beginBacktest(rule, Number(days)),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const newest = query.data?.data[0];
  const isRunning = newest?.state === 'running';
  if (!mayWrite && newest === undefined) return null;
  return (
    <section className="trial" aria-label="Look back">
      <h2>Look back</h2>
      <p className="fine">
        Whom it would have invited if it had been on, by what Lever tells of its candidates now.
        Nothing is sent.
      </p>
      {mayWrite && (
        <div className="trial-row">
          <NativeSelect
            label="The last"
            data={SPANS.map((span) => ({ value: String(span), label: `${span} days` }))}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={begin.isPending}
            disabled={isRunning}
            onClick={() => begin.mutate()}
          >
            Look back
          </Button>
        </div>
      )}
      {begin.isError && <Failure error={begin.error} />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status">
        {newest !== undefined && <Outcome run={newest} version={version} />}
      </div>
    </section>
  );
}

function Outcome({ run, version }: { readonly run: Backtest; readonly version: number }) {
  if (run.state === 'running') {
    const percent = Math.round(run.progress * 100);
    return (
      <div className="part">
        <p>
          Looking: {percent} %, {run.opportunities} candidates so far.
        </p>
        <Progress value={percent} aria-label="How far it is" />
      </div>
    );
  }
  if (run.state === 'failed')
    return <Note shade="warn" title={`It could not look back: ${run.reason ?? 'no reason'}.`} />;
  return (
    <Note shade="calm" title={backtestWords(run)}>
      {run.kept_out.length > 0 && (
        <ul>
          {run.kept_out.map(({ condition, entries }) => (
            <li key={condition}>
              {entries === 1 ? '1 entry' : `${entries} entries`} without an invitation: “{condition}”
              did not hold
            </li>
          ))}
        </ul>
      )}
      <p className="fine">
        {run.opportunities} candidates and {run.entries} entries since <When at={run.from} />
        {run.rule_version !== version && `, by version ${run.rule_version} of the rule`}.
      </p>
    </Note>
  );
}
