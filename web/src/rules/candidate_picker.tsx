import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import type { NamedId } from '../api/types';
import { saidAt } from '../orgs/show_again';

const UPSTREAM = ['choices', 'candidates'];

interface Props {
  readonly connection: string;
  readonly stage: NamedId | undefined; // Whose candidates are offered.
  readonly opportunity: string;
  readonly does: string; // What the button does.
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onChoose: (opportunity: string) => void;
  readonly onGo: () => void;
}

// The server asks Lever one thing at a time for each customer: what is wanted waits until what the
// page has to choose from has come.
export function useUpstreamTurn(go: () => void) {
  const isAsking =
    useIsFetching({ predicate: ({ queryKey }) => UPSTREAM.includes(String(queryKey[0])) }) > 0;
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting || isAsking) return;
    setWaiting(false);
    go();
  });
  return { isWaiting, ask: (): void => setWaiting(true) };
}

// One candidate: out of those who are in a stage, or by the address of their page.
export function CandidatePicker(props: Props) {
  const { connection, stage, opportunity, onChoose, onGo } = props;
  const there = useQuery({
    queryKey: ['candidates', connection, stage?.id],
    queryFn: () => api.listCandidates(connection, stage?.id ?? ''),
    enabled: stage !== undefined,
    staleTime: 60_000,
  });
  const candidates = there.data?.data ?? [];
  const mayGo = opportunity.trim() !== '' && !props.isBusy;
  return (
    <>
      {candidates.length > 0 && (
        <NativeSelect
          label={`In “${stage?.text ?? ''}” now`}
          mt="sm"
          data={[
            { value: '', label: 'Choose a candidate' },
            ...candidates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={candidates.some(({ id }) => id === opportunity) ? opportunity : ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      )}
      <div className="trial-row">
        <TextInput
          label={candidates.length > 0 ? 'Or any other' : 'Candidate'}
          description="The address of their page in Lever, or the opportunity’s id"
          maxLength={500}
          value={opportunity}
          error={saidAt('/opportunity', props.error)}
          onChange={(event) => onChoose(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault(); // The form around it would be sent.
            if (mayGo) onGo();
          }}
        />
        <Button
          variant="default"
          loading={props.isBusy}
          disabled={!mayGo}
          onClick={onGo}
        >
          {props.does}
        </Button>
      </div>
    </>
  );
}
