import { Badge, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Rule, Session } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { may } from '../orgs/permissions';
import { List } from '../ui/list';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { Link, navigate } from '../ui/router';
import { useAssessmentNames } from './assessment_names';
import { dueWords, onlyWords, STATE_WORDS, titleOf, TURN_WORDS, whenWords } from './rule_words';
import { TurnRule } from './turn_rule';

// Who is asked for what, and since when.
export function RulesPage({ session }: { readonly session: Session }) {
  const rules = useQuery({ queryKey: ['rules'], queryFn: api.listRules });
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  const [turning, setTurning] = useState<Rule | null>(null);
  useTitle('Rules');
  const mayWrite = may(session, 'setup:write');
  const assessmentNames = useAssessmentNames();
  const accounts = new Map(connections.data?.data.map((one) => [one.id, nameOf(one)]));
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Rules
        </Title>
        <Button
          variant="default"
          ms="auto"
          onClick={() => navigate('/console/rules/file')}
        >
          As a file
        </Button>
        {mayWrite && <Button onClick={() => navigate('/console/rules/new')}>Add a rule</Button>}
      </div>
      {rules.isPending && <Loading />}
      {rules.isError && <Failure error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isSuccess && rules.data.data.length === 0 && (
        <div className="empty">
          <p>No rule yet: nobody is invited by themselves. A rule says who is asked for what.</p>
        </div>
      )}
      {rules.isSuccess && rules.data.data.length > 0 && (
        <List columns={['Who', 'Is asked for', 'Account', 'State', 'Actions']}>
          {rules.data.data.map((rule) => (
            <tr key={rule.id}>
              <td>
                <Link href={`/console/rules/${rule.id}`} className="name">
                  {titleOf(rule)}
                </Link>
                {rule.name !== null && <span className="fine block">{whenWords(rule)}</span>}
                <span className="fine block">{onlyWords(rule)}</span>
              </td>
              <td data-label="Is asked for">
                {assessmentNames(rule.assessments, rule.optional_assessments)}
                <span className="fine block">{dueWords(rule.due_days)}</span>
              </td>
              <td data-label="Account">{accounts.get(rule.connection_id) ?? rule.connection_id}</td>
              <td data-label="State">
                <RuleState rule={rule} />
              </td>
              <td>
                {mayWrite && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${TURN_WORDS[other(rule)]}: ${titleOf(rule)}`}
                    onClick={() => setTurning(rule)}
                  >
                    {TURN_WORDS[other(rule)]}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </List>
      )}
      {turning !== null && (
        <TurnRule rule={turning} to={other(turning)} onClose={() => setTurning(null)} />
      )}
    </>
  );
}

const other = (rule: Rule): Rule['state'] => (rule.state === 'on' ? 'off' : 'on');

export function RuleState({ rule }: { readonly rule: Rule }) {
  return (
    <Badge variant="outline" className="state" tt="none">
      {STATE_WORDS[rule.state]}
    </Badge>
  );
}
