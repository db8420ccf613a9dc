import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { FormerRule, Rule, RuleAsks, Session } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { may } from '../orgs/permissions';
import { Failure, Loading, useTitle, When } from '../ui/pieces';
import { navigate } from '../ui/router';
import { useAssessmentNames } from './assessment_names';
import { BackfillPanel } from './backfill_panel';
import { LookBack } from './look_back';
import { RuleTrialPanel } from './rule_trial';
import { dueWords, languageWords, laterWords, onlyWords, STATES, TURN_WORDS, titleOf, whenWords } from './rule_words';
import { RuleState } from './rules_page';
import { TurnRule } from './turn_rule';

interface Props {
  readonly id: string;
  readonly session: Session;
}

// One rule: what it asks for, what it would do, and what it was before.
export function RulePage({ id, session }: Props) {
  const query = useQuery({ queryKey: ['rules', id], queryFn: () => api.readRule(id) });
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  const versions = useQuery({
    queryKey: ['rules', id, 'versions'],
    queryFn: () => api.listRuleVersions(id),
  });
  const [turning, setTurning] = useState<Rule['state'] | null>(null);
  const rule = query.data;
  useTitle(rule ? titleOf(rule) : null);
  if (rule === undefined) {
    if (!query.isError) return <Loading />;
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const account = connections.data?.data.find((one) => one.id === rule.connection_id);
  const mayWrite = may(session, 'setup:write');
  const former = versions.data?.data ?? [];
  return (
    <div className="narrow">
      <div className="head">
        <Title order={1} size="h2">
          {titleOf(rule)}
        </Title>
        <RuleState rule={rule} />
      </div>
      <Asks rule={rule} />
      <dl className="facts">
        <div>
          <dt>Account</dt>
          <dd>{account ? nameOf(account) : rule.connection_id}</dd>
        </div>
        {rule.state !== 'off' && (
          <div>
            <dt>{rule.state === 'on' ? 'On since' : 'Watching since'}</dt>
            <dd>
              <When at={rule.since} />
            </dd>
          </div>
        )}
        <div>
          <dt>Version</dt>
          <dd>{rule.version}</dd>
        </div>
      </dl>
      {mayWrite && (
        <div className="row-buttons">
          <Button variant="default" onClick={() => navigate(`/console/rules/${rule.id}/change`)}>
            Change
          </Button>
          {STATES.filter((state) => state !== rule.state).map((state) => (
            <Button key={state} variant="default" onClick={() => setTurning(state)}>
              {TURN_WORDS[state]}
            </Button>
          ))}
        </div>
      )}
      {mayWrite && account?.state === 'active' && (
        <RuleTrialPanel
          connection={rule.connection_id}
          stage={rule.trigger === 'stage' ? rule.stages[0] : undefined}
          onTry={(opportunity) => api.tryRule(rule.id, opportunity)}
        />
      )}
      {rule.trigger === 'stage' && (
        <>
          <LookBack rule={rule.id} version={rule.version} mayWrite={mayWrite} />
          <BackfillPanel rule={rule} mayWrite={mayWrite} />
        </>
      )}
      {versions.isError && (
        <Failure error={versions.error} onRetry={() => void versions.refetch()} />
      )}
      {former.length > 0 && <Versions former={former} />}
      {turning !== null && (
        <TurnRule rule={rule} to={turning} onClose={() => setTurning(null)} />
      )}
    </div>
  );
}

function Asks({ rule }: { readonly rule: RuleAsks }) {
  const only = onlyWords(rule);
  const assessmentNames = useAssessmentNames();
  return (
    <p>
      {whenWords(rule)}
      {only !== '' && `, ${only},`} is asked for{' '}
      {assessmentNames(rule.assessments, rule.optional_assessments)}, {dueWords(rule.due_days)}.{' '}
      {laterWords(rule)} Letters are in {languageWords(rule.language)}.
    </p>
  );
}

function Versions({ former }: { readonly former: readonly FormerRule[] }) {
  return (
    <section className="part">
      <h2>Before that</h2>
      {former.map((version) => (
        <div key={version.version} className="part">
          <p className="fine">
            Version {version.version}
            {version.name !== null && `, “${version.name}”`}, until{' '}
            <When at={version.replaced_at} />
          </p>
          <Asks rule={version} />
        </div>
      ))}
    </section>
  );
}
