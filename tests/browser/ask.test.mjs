// One candidate asked by hand, and asked again, in the browser; and a reminder. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, move, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, desk, connection, stage;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  const made = await bridge.connect({ stage: 'Phone interview' });
  connection = made.connection.connection_id;
  stage = await stageNamed(bridge, 'Recruiter screen');
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const invitations = async (to) =>
  (await bridge.mails.ask('GET', '/api/mails')).filter(
    (mail) => JSON.stringify(mail.to).includes(to) && mail.links.some((link) => link.includes('/t/')),
  );

test('a candidate is chosen out of a stage, seen, and asked without any rule', async () => {
  const { page } = desk;
  const robin = await addCandidate(bridge, 'Robin Example');
  await move(bridge, robin, stage);
  await page.goto(`${bridge.url}/console/orders/new`);
  await page.getByLabel('Stage').selectOption({ label: 'Recruiter screen' });
  await page.getByLabel('In “Recruiter screen” now').selectOption({ label: 'Robin Example' });
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByText('in “Recruiter screen”').last().waitFor();
  const send = page.getByRole('button', { name: /^Send 1 invitation to/ });
  assert.equal(await send.isDisabled(), true, 'nothing is chosen yet');
  await page.getByRole('group', { name: 'Asked for' }).getByLabel(/Big Five/i).first().check();
  await look(desk, 'ask');
  await send.click();
  await page.getByText('Asked by hand.').waitFor();
  await until('the letter', async () => (await invitations('robin.example@')).length === 1);
  const { data } = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${robin.id}`);
  assert.equal(data.length, 1);
});

test('what is open is not asked twice; what was withdrawn is asked again from its page', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Withdraw/ }).click();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByText('Big Five: asked').waitFor();
  await page.getByLabel('Ask again what was asked before').waitFor();
  await look(desk, 'ask-again');
  await page.getByRole('button', { name: /^Send 1 invitation to/ }).click();
  await page.getByText('Asked again by hand.').waitFor();
  await page.goto(`${bridge.url}/console/orders/new`);
  const { data } = await bridge.api.ask('GET', '/api/v1/orders');
  await page.getByLabel('Candidate').fill(`https://hire.lever.co/candidates/${data[0].ats.opportunity_id}`);
  await page.getByLabel('Candidate').press('Enter');
  await page.getByText('and still open').waitFor();
});

test('B14: who has no e-mail address is seen, with what stands in the way', async () => {
  const { page } = desk;
  const nobody = await addCandidate(bridge, 'Nomail Example');
  await bridge.lever.ask('PUT', `/emulator/candidates/${nobody.id}/contact`, { body: { emails: [] } });
  await page.getByLabel('Candidate').fill(nobody.id);
  await page.getByLabel('Candidate').press('Enter');
  await page.getByText('Nothing can be sent to Nomail Example.').waitFor();
  await page.getByText('has an e-mail address').waitFor();
  await look(desk, 'ask-nobody');
  assert.equal(await page.getByRole('button', { name: /^Send 1 invitation/ }).count(), 0);
});

test('F17: one request that comes twice asks once', async () => {
  const twice = await addCandidate(bridge, 'Twice Example');
  const ask = () =>
    bridge.api.ask('POST', `/api/v1/connections/${connection}/orders`, {
      body: { opportunity: twice.id, assessments: ['bigfive-120'], due_days: 5, reminder_days: [1] },
      headers: { 'Idempotency-Key': 'one click' },
    });
  const first = await ask();
  assert.deepEqual(await ask(), first);
  await until('the letter', async () => (await invitations('twice.example@')).length === 1);
  const { data } = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${twice.id}`);
  assert.equal(data.length, 1);
});
