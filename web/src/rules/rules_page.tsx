import { Badge, Button, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Rule, Session } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { may } from '../orgs/permissions';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { List } from '../ui/list';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { navigate } from '../ui/router';
import { onlyWords, whenWords } from './rule_words';

// Who is asked for what, and since when.
export function RulesPage({ session }: { readonly session: Session }) {
  const rules = useQuery({ queryKey: ['rules'], queryFn: api.listRules });
  const connections = useQuery({ queryKey: ['connections'], queryFn: api.listConnections });
  const [turning, setTurning] = useState<Rule | null>(null);
  useTitle('Rules');
  const mayWrite = may(session, 'setup:write');
  const accounts = new Map(connections.data?.data.map((one) => [one.id, nameOf(one)]));
  return (
    <>
      <div className="head">
        <Title order={1} size="h2">
          Rules
        </Title>
        {mayWrite && (
          <Button ms="auto" onClick={() => navigate('/console/rules/new')}>
            Add a rule
          </Button>
        )}
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
                <span className="name">{whenWords(rule)}</span>
                <span className="fine block">{onlyWords(rule)}</span>
              </td>
              <td data-label="Is asked for">
                {rule.assessments.join(', ')}
                <span className="fine block">due in {rule.due_days} days</span>
              </td>
              <td data-label="Account">{accounts.get(rule.connection_id) ?? rule.connection_id}</td>
              <td data-label="State">
                <Badge variant="outline" className="state" tt="none">
                  {rule.state === 'on' ? 'On' : 'Off'}
                </Badge>
              </td>
              <td>
                {mayWrite && (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`${turnWords(rule)}: ${whenWords(rule)}`}
                    onClick={() => setTurning(rule)}
                  >
                    {turnWords(rule)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </List>
      )}
      {turning !== null && (
        <Dialog title={turnWords(turning)} onClose={() => setTurning(null)}>
          <TurnForm rule={turning} onClose={() => setTurning(null)} />
        </Dialog>
      )}
    </>
  );
}

const turnWords = (rule: Rule): string => (rule.state === 'on' ? 'Switch off' : 'Switch on');

function TurnForm({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const client = useQueryClient();
  const isOn = rule.state === 'on';
  const turn = useMutation({
    mutationFn: () => api.switchRule(rule.id, isOn ? 'off' : 'on'),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        turn.mutate();
      }}
    >
      <p>{whenWords(rule)}.</p>
      <p>
        {isOn
          ? 'Nobody is invited by this rule any more. Invitations that are out stay valid.'
          : 'Who enters from now on is invited. Who entered before is not.'}
      </p>
      <FormFoot
        does={isOn ? 'Switch 1 rule off' : 'Switch 1 rule on'}
        isPending={turn.isPending}
        error={turn.error}
        onClose={onClose}
      />
    </form>
  );
}
