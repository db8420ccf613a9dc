// What came in and what went out, looked through in the browser; and what went wrong, run again after a look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { delivery, post } from '../harness/deliveries.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, delivered, move, orderIn, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const STUCK = 3;

let bridge, browser, desk, stage, invited, stuck;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: STAGE });
  await bridge.mayEverything();
  stage = await stageNamed(bridge, STAGE);
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const control = (method, path, body) => bridge.lever.ask(method, `/emulator/${path}`, body && { body });
const setPermissions = async (permissions) => {
  const [{ id }] = await control('GET', 'keys');
  await control('PUT', `keys/${id}`, { permissions });
};
const invitations = async () =>
  (await bridge.mails.ask('GET', '/api/mails')).filter((mail) => mail.links.some((link) => link.includes('/t/')));
// A candidate whose application was told and looked at: what is told after it decides.
async function looked(name) {
  const person = await addCandidate(bridge, name);
  await until('the application to be looked at', async () => {
    const { data } = await bridge.api.ask('GET', `/api/v1/events?opportunity_id=${person.id}`);
    return data.length > 0 && data.every(({ state }) => state === 'decided');
  });
  return person;
}
const row = (text) => desk.page.getByRole('row').filter({ hasText: text });

test('before anything has come there is a sentence on what to do, on both sides', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Deliveries' }).click();
  await page.getByText('Nothing has come in yet.', { exact: false }).waitFor();
  await look(desk, 'deliveries-empty');
  await page.getByRole('link', { name: 'Went out' }).click();
  await page.getByText('Nothing was to go out yet', { exact: false }).waitFor();
});

test('a delivery says what became of it, why, and what its bytes were', async () => {
  invited = await looked('Looked At');
  await move(bridge, invited, stage);
  await orderIn(bridge, invited.id, ['invited']);
  const { page } = desk;
  await page.getByRole('link', { name: 'Came in' }).click();
  await row('Candidate stage change').getByText('Invited', { exact: true }).waitFor();
  await look(desk, 'deliveries-in');
  await page.getByRole('link', { name: 'Candidate stage change' }).click();
  await page.getByRole('heading', { name: 'Candidate stage change' }).waitFor();
  await page.getByText('Accepted and looked at; a rule invited the candidate.').waitFor();
  await page.getByRole('heading', { name: 'Invited: bigfive-120' }).waitFor();
  await page.getByRole('button', { name: /^Show \d+ bytes$/ }).focus();
  await page.keyboard.press('Enter');
  const bytes = page.getByLabel('The body as it came');
  await bytes.waitFor();
  const sent = await delivered(bridge, 'candidateStageChange', invited.id);
  assert.match(await bytes.textContent(), new RegExp(`"opportunityId":\\s*"${invited.id}"`));
  assert.ok(JSON.stringify(sent).includes(JSON.parse(await bytes.textContent()).token));
  await look(desk, 'deliveries-event');
});

test('what went out is listed with its attempts, and leads to its order', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/deliveries?side=out`);
  await row('Letter to a candidate').getByText('There', { exact: true }).waitFor();
  await look(desk, 'deliveries-out');
  await page.getByLabel('What it is').selectOption('tags:');
  await row('Letter to a candidate').waitFor({ state: 'detached' });
  assert.match(page.url(), /kind=tags/);
  await page.getByRole('link', { name: 'Status tag' }).click();
  await page.getByText('It is there.').waitFor();
  await look(desk, 'deliveries-effect');
  await page.getByRole('link', { name: 'the order' }).click();
  await page.getByRole('heading', { name: 'Looked At' }).waitFor();
  await page.getByRole('link', { name: 'What went out' }).click();
  await row('Letter to a candidate').waitFor();
});

test('what could not be looked at is found by its state, with the reason', async () => {
  await setPermissions(['stages:read', 'postings:read', 'users:read', 'webhooks:read']);
  stuck = [];
  for (let n = 0; n < STUCK; ++n) stuck.push(await addCandidate(bridge, `Stuck ${n}`));
  for (const person of stuck) await move(bridge, person, stage);
  await until('all to be stuck', async () =>
    (await bridge.api.ask('GET', '/api/v1/events?state=parked')).data.length >= STUCK);
  const { page } = desk;
  await page.goto(`${bridge.url}/console/deliveries`);
  await page.getByLabel('What became of it').selectOption('parked');
  await row('Candidate stage change').nth(STUCK - 1).waitFor();
  assert.match(page.url(), /state=parked/);
  // Until the answer to the new question is there, the old list stands.
  await until('those that were decided to be gone', async () => (await row('Invited').count()) === 0);
  await look(desk, 'deliveries-stuck');
});

test('while the permission is missing, running them again is seen to be no use', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await page.getByText('Nothing can be run again now.').waitFor({ timeout: 30_000 });
  await page.getByText(/cannot be looked at now either: Lever does not let this API key do that/).waitFor();
  await look(desk, 'deliveries-replay-no-use');
});

test('once it is given, what would happen is seen first; after a yes each is looked at, and invited once', async () => {
  await setPermissions(['*']);
  const before = (await invitations()).length;
  const { page } = desk;
  await page.getByRole('button', { name: /^(Look again|See what would happen)$/ }).click();
  await page.getByText(`${STUCK} candidates would be invited.`, { exact: false }).waitFor({ timeout: 30_000 });
  await page.getByText(/looked at before: running them again would change nothing/).waitFor();
  await look(desk, 'deliveries-replay-ready');
  assert.equal((await invitations()).length, before, 'a look sends nothing');
  await page.getByRole('button', { name: /^Run \d deliveries again, invite 3 candidates$/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await look(desk, 'deliveries-replay-confirm');
  await dialog.getByRole('button', { name: /^Run \d deliveries again/ }).press('Enter');
  await page.getByText(/^\d deliveries looked at again\.$/).waitFor({ timeout: 30_000 });
  await look(desk, 'deliveries-replay-done');
  for (const person of stuck) await orderIn(bridge, person.id, ['invited']);
  await until('a letter each', async () => (await invitations()).length === before + STUCK);
});

test('a second time nothing is there to be run, and nobody is asked twice', async () => {
  const { page } = desk;
  const before = (await invitations()).length;
  await page.goto(`${bridge.url}/console/deliveries?state=parked`);
  await page.getByText('Nothing came in that is like this.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await page.getByText('Nothing is there to be run again.').waitFor({ timeout: 30_000 });
  assert.equal((await invitations()).length, before);
});

test('the same on the command line, for one of them', async () => {
  const { data } = await bridge.bascule('events', 'list', '--org', bridge.org.org_id, '--opportunity', invited.id);
  const [event] = data;
  assert.equal(event.came_of, 'invited');
  const shown = await bridge.bascule('events', 'show', event.id, '--raw');
  assert.ok(shown.raw.includes(invited.id));
  const run = await bridge.bascule('events', 'replay', event.id);
  const seen = await until('the look to end', async () => {
    const now = await bridge.bascule('events', 'replay', '--show', run.id);
    return now.state === 'ready' ? now : null;
  });
  assert.deepEqual([seen.deliveries, seen.decided_before], [0, 1]);
});

test('bytes that are no text, and text that would hide something, are shown for what they are', async () => {
  const [hook] = await control('GET', 'webhooks').then((all) => all.filter(({ event }) => event === 'candidateStageChange'));
  const body = Buffer.from(JSON.stringify(delivery(hook.signatureToken, {
    data: { opportunityId: 'nobody-at-all', toStageId: 'x', fromStageId: null, note: '\u202efdp.exe <script>alert(1)</script>' },
  })));
  assert.equal((await post(hook.url, body)).status, 200);
  const { page } = desk;
  await page.goto(`${bridge.url}/console/deliveries?about=nobody-at-all`);
  await page.getByRole('link', { name: 'Candidate stage change' }).click();
  await page.getByRole('button', { name: /^Show \d+ bytes$/ }).click();
  await page.getByText('they stand here as', { exact: false }).waitFor();
  assert.match(await page.getByLabel('The body as it came').textContent(), /\\u\{202e\}fdp\.exe <script>/);
  await look(desk, 'deliveries-hostile');
});

test('what is not there says so', async () => {
  await desk.page.goto(`${bridge.url}/console/deliveries/evt_00000000000000000000000000`);
  await desk.page.getByText('There is no such thing here, or you may not see it.').waitFor();
  await desk.page.goto(`${bridge.url}/console/deliveries/eff_00000000000000000000000000`);
  await desk.page.getByText('There is no such thing here, or you may not see it.').waitFor();
});
