import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { NamedId } from '../api/types';
import { saidAt } from '../orgs/show_again';

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
  // The server asks Lever one thing at a time for each customer.
  const mayGo = opportunity.trim() !== '' && !there.isLoading && !props.isBusy;
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
          loading={props.isBusy || there.isLoading}
          disabled={!mayGo}
          onClick={onGo}
        >
          {props.does}
        </Button>
      </div>
    </>
  );
}
