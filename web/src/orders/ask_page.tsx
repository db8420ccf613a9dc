import { NativeSelect, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import type { AssessmentList, CandidateLook, Choices, Connection } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { saidElsewhere } from '../orgs/show_again';
import { CandidatePicker, useUpstreamTurn } from '../rules/candidate_picker';
import { Failure, Loading, Note, useTitle, When } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { AskForm } from './ask_form';
import { Conditions } from './conditions';

// One candidate, asked by hand.
export function AskPage() {
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  const assessments = useQuery({ queryKey: ['assessments'], queryFn: api.listAssessments });
  useTitle('Ask a candidate');
  const failed = [connections, assessments].find((query) => query.isError && !query.data);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!connections.data || !assessments.data) return <Loading />;
  const usable = connections.data.data.filter(({ state }) => state === 'active');
  return (
    <div className="narrow">
      <Title order={1} size="h2" mb="xs">
        Ask a candidate
      </Title>
      <p className="fine">
        Without any rule: you choose whom, and what. The rules go on as they are, and ask nobody a
        second time.
      </p>
      {usable.length === 0 ? (
        <p>
          This needs an account that works. See to your{' '}
          <Link href="/console/connections">connections</Link> first.
        </p>
      ) : (
        <Ask connections={usable} assessments={assessments.data.data} />
      )}
    </div>
  );
}

interface Props {
  readonly connections: readonly Connection[];
  readonly assessments: AssessmentList['data'];
}

function Ask({ connections, assessments }: Props) {
  const wished = useAddress().searchParams;
  const [connection, setConnection] = useState(
    (connections.find(({ id }) => id === wished.get('connection')) ?? connections[0])?.id ?? '',
  );
  const [stage, setStage] = useState('');
  const [opportunity, setOpportunity] = useState(wished.get('opportunity') ?? '');
  const choices = useQuery({
    queryKey: ['choices', connection],
    queryFn: () => api.readChoices(connection),
    staleTime: 60_000,
  });
  const look = useMutation({ mutationFn: () => api.lookAtCandidate(connection, opportunity) });
  const turn = useUpstreamTurn(() => look.mutate());
  useEffect(() => {
    if (wished.has('opportunity')) turn.ask(); // Whom another page named.
  }, []);
  const choose = (text: string): void => {
    setOpportunity(text);
    look.reset(); // What was seen was seen of somebody else.
  };
  return (
    <>
      {connections.length > 1 && (
        <NativeSelect
          label="Account"
          mt="md"
          data={connections.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={connection}
          onChange={(event) => {
            setConnection(event.currentTarget.value);
            setStage('');
            choose('');
          }}
        />
      )}
      <StageSelect choices={choices.data} stage={stage} onChange={setStage} />
      <CandidatePicker
        connection={connection}
        stage={choices.data?.stages.find(({ id }) => id === stage)}
        opportunity={opportunity}
        does="Look"
        isBusy={look.isPending || turn.isWaiting}
        error={look.error}
        onChoose={choose}
        onGo={turn.ask}
      />
      {look.isError && saidElsewhere(look.error, '/opportunity') !== null && (
        <Failure error={look.error} />
      )}
      <div role="status">{look.data && <Seen look={look.data} assessments={assessments} />}</div>
      {look.data?.may_be_asked && choices.data && (
        <AskForm
          key={look.data.opportunity.id}
          connection={connection}
          look={look.data}
          assessments={assessments}
          languages={choices.data.languages}
          begun={wished.getAll('assessment')}
        />
      )}
    </>
  );
}

interface StageProps {
  readonly choices: Choices | undefined;
  readonly stage: string;
  readonly onChange: (stage: string) => void;
}

function StageSelect({ choices, stage, onChange }: StageProps) {
  if (choices === undefined) return null;
  return (
    <NativeSelect
      label="Stage"
      description="To choose out of who is in it now"
      mt="md"
      data={[
        { value: '', label: 'Choose a stage' },
        ...choices.stages.map(({ id, text }) => ({ value: id, label: text })),
      ]}
      value={stage}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface SeenProps {
  readonly look: CandidateLook;
  readonly assessments: AssessmentList['data'];
}

// Who it is, and what stands in the way.
function Seen({ look, assessments }: SeenProps) {
  const { name, email, stage, posting } = look.opportunity;
  const where = posting === null ? `in “${stage.text}”` : `in “${stage.text}” for “${posting}”`;
  return (
    <Note
      shade={look.may_be_asked ? 'calm' : 'warn'}
      title={look.may_be_asked ? name : `Nothing can be sent to ${name}.`}
    >
      <p>
        {email ?? 'No e-mail address'}, {where}.
      </p>
      {!look.may_be_asked && <Conditions conditions={look.conditions} />}
      {look.asked.map(({ assessment, at, is_open: isOpen }) => (
        <p key={assessment} className="fine">
          {assessments.find(({ id }) => id === assessment)?.name ?? assessment}: asked{' '}
          <When at={at} />
          {isOpen ? ' and still open' : ''}.
        </p>
      ))}
    </Note>
  );
}
