import { NativeSelect, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { AssessmentList, Connection } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { EMPTY, wishOf } from './rule_draft';
import { RuleForm } from './rule_form';

// A rule out of what Lever and the catalogue have.
export function NewRulePage() {
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  const assessments = useQuery({ queryKey: ['assessments'], queryFn: api.listAssessments });
  useTitle('Add a rule');
  // Once they were read, a call that fails takes nothing off the page: somebody may be choosing.
  const failed = [connections, assessments].find((query) => query.isError && !query.data);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!connections.data || !assessments.data) return <Loading />;
  const usable = connections.data.data.filter(({ state }) => state === 'active');
  return (
    <div className="narrow">
      <Title order={1} size="h2" mb="md">
        Add a rule
      </Title>
      {usable.length === 0 ? (
        <p>
          A rule needs an account that works. See to your{' '}
          <Link href="/console/connections">connections</Link> first.
        </p>
      ) : (
        <NewRule connections={usable} assessments={assessments.data.data} />
      )}
    </div>
  );
}

interface Props {
  readonly connections: readonly Connection[];
  readonly assessments: AssessmentList['data'];
}

function NewRule({ connections, assessments }: Props) {
  const wished = useAddress().searchParams.get('connection');
  const [connection, setConnection] = useState(
    (connections.find(({ id }) => id === wished) ?? connections[0])?.id ?? '',
  );
  return (
    <RuleForm
      connection={connection}
      assessments={assessments}
      draft={EMPTY}
      isNew
      does="Add 1 rule"
      foot="Who is in the stage already is not invited by it."
      back="/console/rules"
      head={
        <NativeSelect
          label="Account"
          data={connections.map((one) => ({
            value: one.id, label: `${nameOf(one)} (${one.base_url})`,
          }))}
          value={connection}
          onChange={(event) => setConnection(event.currentTarget.value)}
        />
      }
      onSave={(draft, state) => api.addRule({ ...wishOf(draft), connection_id: connection, state })}
    />
  );
}
