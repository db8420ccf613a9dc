// Letters to candidates held and let go in the browser, by those who may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, desk, stage;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: 'Phone interview' });
  stage = await stageNamed(bridge, 'Phone interview');
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const invitations = async () =>
  (await bridge.mails.ask('GET', '/api/mails')).filter((mail) => mail.links.some((link) => link.includes('/t/')));

async function moveSome(count, name) {
  for (let i = 0; i < count; ++i) {
    const { id } = await addCandidate(bridge, `${name} ${i} Example`);
    await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
  }
}

test('all letters are held with a reason, by keyboard alone, and let go again', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('button', { name: 'Hold all letters' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hold all letters to candidates?' });
  await dialog.getByLabel('Why').fill('These were moved by mistake');
  await look(desk, 'letters-hold');
  await dialog.getByLabel('Why').press('Enter');
  await page.getByText('Letters to candidates are held').waitFor();

  await moveSome(3, 'Held');
  await page.getByText('3 letters wait.').waitFor({ timeout: 20_000 });
  await page.getByText('because of “These were moved by mistake”').waitFor();
  await look(desk, 'letters-held');
  assert.equal((await invitations()).length, 0);
  await page.getByRole('link', { name: /^Held 0/ }).click({ timeout: 20_000 });
  await page.getByText('Letters to candidates are held: These were moved by mistake').first().waitFor();
  await look(desk, 'letters-held-order');
  await page.goBack();

  await page.getByRole('button', { name: 'Let them go' }).click();
  await page.getByText('3 letters will leave').waitFor();
  await look(desk, 'letters-release');
  await page.getByRole('button', { name: 'Send 3 letters' }).click();
  await page.getByRole('button', { name: 'Hold all letters' }).waitFor();
  await until('the letters', async () => (await invitations()).length === 3);
});

test('C18: who was moved by mistake is withdrawn at once, and hears nothing', async () => {
  const { page } = desk;
  const before = (await invitations()).length;
  await page.getByRole('button', { name: 'Hold all letters' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hold all letters' }).click();
  await moveSome(4, 'Mistake');
  await page.getByText('4 letters wait.').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Withdraw what waits' }).click();
  await page.getByText('The orders behind 4 letters are withdrawn').waitFor();
  await look(desk, 'letters-withdraw');
  await page.getByRole('button', { name: 'Withdraw 4 letters' }).click();
  await page.getByRole('button', { name: 'Withdraw what waits' }).waitFor({ state: 'detached', timeout: 20_000 });
  await page.getByRole('button', { name: 'Let them go' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^(Let them go|Send)/ }).click();
  await page.getByRole('button', { name: 'Hold all letters' }).waitFor();
  await until('the queue', async () => (await bridge.api.ask('GET', '/api/v1/letters')).letters.waiting === 0);
  assert.equal((await invitations()).length, before);
});

test('what goes out says how much waits, and how fast it goes', async () => {
  const { page } = desk;
  await moveSome(30, 'Rush');
  await page.reload();
  await page.getByText('Going out').waitFor();
  await page.getByText(/events? (is|are) still to be decided on/).waitFor();
  await look(desk, 'letters-going-out');
});

test('C18: more letters than the limit are held until an admin lets them go', async () => {
  const { page } = desk;
  await until('calm', async () => (await invitations()).length === 33, { seconds: 60 });
  const { counted } = await bridge.api.ask('GET', '/api/v1/letters');
  await bridge.bascule('letters', 'limit', '--org', bridge.org.org_id, '--per-hour', String(counted + 1));
  await moveSome(3, 'Too many');
  await page.getByText(`More than usual were to leave: ${counted + 1} have left within an hour`).waitFor({ timeout: 30_000 });
  await look(desk, 'letters-limit');
  await page.getByRole('button', { name: 'Let them go' }).click();
  await page.getByRole('button', { name: /^Send \d+ letters?$/ }).click();
  await until('the letters', async () => (await invitations()).length === 36);
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.getByText('Letters to candidates let go').first().waitFor();
});
