// A rule made, switched off and on in the browser, out of what Lever has; and the candidate whom it invites.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, desk;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  await bridge.mayEverything();
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

test('a rule is made by choosing, and the next who enters the stage is invited', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByText('No rule yet').waitFor();
  await look(desk, 'rules-empty');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('group', { name: 'Stages' }).waitFor();
  await page.getByRole('button', { name: 'Add 1 rule' }).click();
  await page.getByText('A rule on a stage names at least one stage').waitFor();
  await page.getByRole('group', { name: 'Stages' }).getByLabel('Phone interview').check();
  await page.getByRole('group', { name: 'Asked for' }).getByLabel(/Big Five/i).first().check();
  await look(desk, 'rule-new');
  await page.getByRole('button', { name: 'Add 1 rule' }).click();
  await page.getByText('Whoever enters “Phone interview”').waitFor();
  await look(desk, 'rules');

  const { id } = await addCandidate(bridge, 'Casey Example');
  const stage = await stageNamed(bridge, 'Phone interview');
  await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
  const { data } = await bridge.api.ask('GET', '/api/v1/rules');
  assert.deepEqual(data[0].stages, [{ id: stage.id, text: 'Phone interview' }]);
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByText('Casey Example').waitFor({ timeout: 20_000 });
});

test('before anything is sent, a rule is tried on a candidate, who is told apart by name', async () => {
  const { page } = desk;
  const { id } = await addCandidate(bridge, 'Robin Example');
  const stage = await stageNamed(bridge, 'Recruiter screen');
  await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('group', { name: 'Stages' }).getByLabel('Recruiter screen').check();
  await page.getByRole('group', { name: 'Asked for' }).getByLabel(/Big Five/i).first().check();
  await page.getByLabel('In “Recruiter screen” now').selectOption({ label: 'Robin Example' });
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText(/Robin Example would be asked for Big Five/).waitFor();
  await page.getByText('already: who is there').waitFor();
  await look(desk, 'rule-trial');

  // Another, by the address of their page, whom a tag that nobody has keeps out.
  await page.getByText('Only some of them').click();
  await page.getByRole('group', { name: 'Tags' }).getByLabel('priority', { exact: true }).check();
  const { data } = await bridge.api.ask('GET', '/api/v1/orders');
  const [casey] = data.filter(({ subject }) => subject.name === 'Casey Example');
  await page.getByLabel('Or any other').fill(`https://hire.lever.co/candidates/${casey.ats.opportunity_id}`);
  await page.getByLabel('Or any other').press('Enter');
  await page.getByText('Casey Example would not be invited.').waitFor();
  await page.getByText('has the tag priority').waitFor();
  await look(desk, 'rule-trial-no');
  await page.getByLabel('Or any other').fill('nobody-at-all');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('has no such opportunity').waitFor();
  assert.equal((await bridge.api.ask('GET', '/api/v1/orders')).data.length, data.length);
});

test('a rule that only watches shows whom it would have invited, and is switched on from its page', async () => {
  const { page } = desk;
  await page.getByRole('group', { name: 'Tags' }).getByLabel('priority', { exact: true }).uncheck();
  await page.getByLabel('Name').fill('Screening');
  await page.getByRole('radio', { name: 'Only watching' }).check();
  await page.getByRole('button', { name: 'Add 1 rule' }).click();
  await page.getByRole('link', { name: 'Screening' }).waitFor();
  await page.getByText('Only watching', { exact: true }).waitFor();
  const { id } = await addCandidate(bridge, 'Sam Example');
  const stage = await stageNamed(bridge, 'Recruiter screen');
  await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
  const decision = await until('the decision', async () => {
    const { data } = await bridge.api.ask('GET', `/api/v1/decisions?opportunity_id=${id}`);
    return data.find(({ outcome }) => outcome !== 'no');
  });
  assert.deepEqual([decision.outcome, decision.rule.name], ['shadow', 'Screening']);
  const { data: orders } = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${id}`);
  assert.deepEqual(orders, []);

  await page.getByRole('link', { name: 'Screening' }).click();
  await page.getByText('Watching since').waitFor();
  await look(desk, 'rule');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('Whom it only watched until now is not.').waitFor();
  await page.getByRole('button', { name: 'Switch 1 rule on' }).click();
  await page.getByText('On since').waitFor();
});

test('a rule is changed; what it was before stays to be read, and a second change at once is told', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Days until it is due').fill('3');
  const rule = page.url().split('/').at(-2);
  await page.getByRole('group', { name: 'Stages' }).getByLabel('Recruiter screen').waitFor();
  await look(desk, 'rule-change');
  // Somebody else is quicker.
  const { data } = await bridge.api.ask('GET', '/api/v1/rules');
  const { stages, trigger, assessments } = data.find(({ id }) => id === rule);
  const wish = { trigger, assessments, stages: stages.map(({ id }) => id), due_days: 5, name: 'Screening' };
  await bridge.api.ask('PUT', `/api/v1/rules/${rule}`, { body: { ...wish, version: 1 } });
  await page.getByRole('button', { name: 'Change 1 rule' }).click();
  await page.getByText('somebody else changed this rule: it is at version 2 now').waitFor();
  await look(desk, 'rule-change-conflict');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Days until it is due').fill('3');
  await page.getByRole('button', { name: 'Change 1 rule' }).click();
  await page.getByText('Before that').waitFor();
  await page.getByText(/Version 2, “Screening”/).waitFor();
  await page.getByText(/due in\s+3 days/).first().waitFor();
  await look(desk, 'rule-versions');
});

test('a look back says whom the rule would have invited, and sends nothing', async () => {
  const { page } = desk;
  const before = (await bridge.api.ask('GET', '/api/v1/orders')).data.length;
  await page.getByRole('region', { name: 'Look back' }).getByRole('button', { name: 'Look back' }).click();
  await page.getByText(/It would have invited (\d+ people|1 person)/).waitFor({ timeout: 60_000 });
  await look(desk, 'rule-look-back');
  const rule = page.url().split('/').at(-1);
  const { data } = await bridge.api.ask('GET', `/api/v1/rules/${rule}/backtests`);
  assert.equal(data[0].state, 'done');
  assert.ok(data[0].invitations >= 2, `${data[0].invitations} invitations`);
  assert.equal((await bridge.api.ask('GET', '/api/v1/orders')).data.length, before);
});

test('a rule is switched off and on by keyboard, and says what that means for those who are there', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('button', { name: /Switch off: Whoever enters “Phone/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Invitations that are out stay valid.').waitFor();
  await look(desk, 'rule-off');
  await page.getByRole('button', { name: 'Switch 1 rule off' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Off', { exact: true }).waitFor();
  await page.getByRole('button', { name: /Switch on: Whoever enters “Phone/ }).click();
  await page.getByText('Who entered before is not.').waitFor();
  await page.getByRole('button', { name: 'Switch 1 rule on' }).click();
  await page.getByText('Off', { exact: true }).waitFor({ state: 'detached' });
});

test('where Lever does not answer, the page says so and tries again', async () => {
  const { page } = desk;
  await bridge.lever.ask('POST', '/emulator/faults', { body: { kind: 'status', status: 503, path: 'stages' } });
  await page.reload();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 60_000 });
  await look(desk, 'rule-new-no-lever');
  await bridge.lever.ask('DELETE', '/emulator/faults');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('group', { name: 'Stages' }).waitFor({ timeout: 60_000 });
});
