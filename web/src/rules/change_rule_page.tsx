import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Rule } from '../api/types';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { choicesFor, draftOf, wishOf } from './rule_draft';
import { RuleForm } from './rule_form';
import { titleOf } from './rule_words';

// A kept rule in the same form; what it was stays known as a version.
export function ChangeRulePage({ id }: { readonly id: string }) {
  const read = useQuery({ queryKey: ['rules', id], queryFn: () => api.readRule(id) });
  const assessments = useQuery({ queryKey: ['assessments'], queryFn: api.listAssessments });
  useTitle(read.data ? `Change ${titleOf(read.data)}` : null);
  // The version that somebody began to change, whatever is read meanwhile; never one from before.
  const [begun, setBegun] = useState<Rule | null>(null);
  if (begun === null && read.isFetchedAfterMount && read.data) setBegun(read.data);
  const failed = [read, assessments].find((query) => query.isError && !query.data);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!begun || !assessments.data) return <Loading />;
  return (
    <div className="narrow">
      <Title order={1} size="h2" mb="md">
        Change {titleOf(begun)}
      </Title>
      <RuleForm
        connection={begun.connection_id}
        assessments={assessments.data.data}
        draft={draftOf(begun)}
        isNew={false}
        does="Change 1 rule"
        foot="Who has been decided about stays decided. Who is in a stage that you add is not invited by it."
        back={`/console/rules/${id}`}
        choicesOf={(choices) => choicesFor(choices, begun)}
        onSave={(draft) => api.changeRule(id, { ...wishOf(draft), version: begun.version })}
      />
    </div>
  );
}
