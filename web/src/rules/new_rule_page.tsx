import { Button, Checkbox, NativeSelect, NumberInput, Radio, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { AssessmentList, Connection, Rule } from '../api/types';
import { nameOf } from '../connections/connection_words';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { Picker } from '../ui/picker';
import { Link, navigate } from '../ui/router';

// A rule out of what Lever and the catalogue have; nothing is typed that could be misspelt.
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
        <RuleForm connections={usable} assessments={assessments.data.data} />
      )}
    </div>
  );
}

interface FormProps {
  readonly connections: readonly Connection[];
  readonly assessments: AssessmentList['data'];
}

function RuleForm({ connections, assessments }: FormProps) {
  const client = useQueryClient();
  const [connection, setConnection] = useState(connections[0]?.id ?? '');
  const [trigger, setTrigger] = useState<Rule['trigger']>('stage');
  const [stages, setStages] = useState<readonly string[]>([]);
  const [postings, setPostings] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tags, setTags] = useState('');
  const [days, setDays] = useState<number | string>(7);
  const [allowsLeads, setAllowsLeads] = useState(false);
  const choices = useQuery({
    queryKey: ['choices', connection],
    queryFn: () => api.readChoices(connection),
    staleTime: 60_000,
  });
  const add = useMutation({
    mutationFn: () =>
      api.addRule({
        connection_id: connection, trigger, stages: [...stages], postings: [...postings],
        tags: tags.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''),
        assessments: [...chosen], due_days: Number(days), allow_leads: allowsLeads,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['rules'] });
      navigate('/console/rules');
    },
  });
  return (
    <form
      onChange={() => {
        if (add.isError) add.reset(); // What was wrong is being mended.
      }}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <NativeSelect
        label="Account"
        data={connections.map((one) => ({ value: one.id, label: `${nameOf(one)} (${one.base_url})` }))}
        value={connection}
        onChange={(event) => {
          setConnection(event.currentTarget.value);
          setStages([]);
          setPostings([]);
        }}
      />
      <Radio.Group
        label="When"
        mt="md"
        value={trigger}
        onChange={(value) => setTrigger(value as Rule['trigger'])}
      >
        <Radio value="stage" label="a candidate enters a stage" mt={6} />
        <Radio value="application-created" label="a candidate applies" mt={6} />
      </Radio.Group>
      {choices.isPending && <Loading lines={5} />}
      {choices.isError && !choices.data && (
        <Failure error={choices.error} onRetry={() => void choices.refetch()} />
      )}
      {choices.data && (
        <>
          <Picker
            label="Stages"
            hint={trigger === 'stage' ? 'At least one' : 'None chosen: any'}
            choices={choices.data.stages}
            chosen={stages}
            error={saidAt('/stages', add.error)}
            onChange={setStages}
          />
          <Picker
            label="Postings"
            hint="None chosen: any"
            choices={choices.data.postings}
            chosen={postings}
            error={saidAt('/postings', add.error)}
            onChange={setPostings}
          />
        </>
      )}
      <TextInput
        label="Tags"
        description="With commas between them; all must be on the candidate or the posting. Empty: any"
        maxLength={2000}
        mt="md"
        value={tags}
        error={saidAt('/tags', add.error)}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <Picker
        label="Asked for"
        hint="At least one; in the order in which you choose them"
        choices={assessments.map(({ id, name, minutes }) => ({
          id, text: `${name} (${minutes} min)`,
        }))}
        chosen={chosen}
        error={saidAt('/assessments', add.error)}
        onChange={setChosen}
      />
      <NumberInput
        label="Days until it is due"
        min={1}
        max={90}
        mt="md"
        w={180}
        value={days}
        error={saidAt('/due_days', add.error)}
        onChange={setDays}
      />
      <Checkbox
        label="Also candidates who have applied for nothing (leads)"
        mt="md"
        checked={allowsLeads}
        onChange={(event) => setAllowsLeads(event.currentTarget.checked)}
      />
      <p className="fine part">
        The rule is on at once. Who is in the stage already is not invited by it.
      </p>
      {add.isError &&
        saidElsewhere(add.error, '/stages', '/postings', '/tags', '/assessments', '/due_days') !==
          null && <Failure error={add.error} />}
      <div className="buttons">
        <Button type="submit" loading={add.isPending} disabled={!choices.data}>
          Add 1 rule
        </Button>
        <Button variant="default" onClick={() => navigate('/console/rules')}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
