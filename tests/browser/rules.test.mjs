// A rule made, switched off and on in the browser, out of what Lever has; and the candidate whom it invites.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';

let bridge, browser, desk;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
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

test('a rule is switched off and on by keyboard, and says what that means for those who are there', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('button', { name: /Switch off/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Invitations that are out stay valid.').waitFor();
  await look(desk, 'rule-off');
  await page.getByRole('button', { name: 'Switch 1 rule off' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Off', { exact: true }).waitFor();
  await page.getByRole('button', { name: /Switch on/ }).click();
  await page.getByText('Who entered before is not.').waitFor();
  await page.getByRole('button', { name: 'Switch 1 rule on' }).click();
  await page.getByText('On', { exact: true }).waitFor();
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
