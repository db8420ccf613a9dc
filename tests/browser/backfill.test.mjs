// Trap: candidates who are in the stage before the rule is there. They hear nothing, the page of the rule says so, and
// they are invited once somebody has seen how many they are.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, move, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const WITH_ADDRESS = 20; // Enough for more than one step, and for a time that is left.

let bridge, browser, desk, stage, rule, people;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  await bridge.mayEverything();
  stage = await stageNamed(bridge, STAGE);
  people = [];
  for (let n = 0; n < WITH_ADDRESS; ++n) people.push(await addCandidate(bridge, `There Already${n}`));
  for (const person of people) await move(bridge, person, stage);
  await quiet();
  rule = { id: (await bridge.addRule(bridge.org.connection.connection_id, STAGE)).rule_id };
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

// Every move was told and decided on before the rule is there.
const quiet = () =>
  until('the moves to be decided on', async () => {
    const { data } = await bridge.api.ask('GET', '/api/v1/events?limit=200');
    const moves = data.filter(({ to_stage_id: to, state }) => to === stage.id && state !== 'waiting');
    return moves.length >= WITH_ADDRESS;
  }, { seconds: 60 });

const newest = async () => (await bridge.api.ask('GET', `/api/v1/rules/${rule.id}/backfills`)).data[0];
const ordered = async () => (await bridge.api.ask('GET', '/api/v1/orders?limit=200')).data.length;
const section = () => desk.page.getByRole('region', { name: 'Already in the stage' });

test('who is there already is counted, with those who are kept out and why, and nothing is sent', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/rules/${rule.id}`);
  await section().getByText('Whoever is there already hears nothing').waitFor();
  await section().getByRole('button', { name: 'See who is there' }).click();
  await section().getByText(/\d+ candidates would be invited\./).waitFor({ timeout: 30_000 });
  await look(desk, 'backfill-ready');
  const run = await newest();
  assert.ok(run.to_invite >= WITH_ADDRESS, `${run.to_invite} are there`);
  assert.equal(await ordered(), 0);
});

test('they are invited after a yes, with pause and time left, each of them once', async () => {
  const { page } = desk;
  const { to_invite: all } = await newest();
  await section().getByRole('button', { name: `Invite ${all} candidates` }).click();
  await look(desk, 'backfill-confirm');
  await page.getByRole('dialog').getByRole('button', { name: `Invite ${all} candidates` }).press('Enter');
  await section().getByText(new RegExp(`[1-9]\\d* of ${all} candidates invited\\.`)).waitFor();
  await section().getByRole('button', { name: 'Pause' }).click();
  await section().getByText(/Paused: \d+ candidates? invited, \d+ left\./).waitFor();
  await look(desk, 'backfill-paused');
  const { invited } = await newest();
  assert.ok(invited < all, `${invited} of ${all}`);
  await section().getByRole('button', { name: 'Go on' }).click();
  await section().getByText(/About \d+ s left\./).waitFor();
  await look(desk, 'backfill-inviting');
  await section().getByText(`${all} candidates invited.`, { exact: true }).waitFor({ timeout: 60_000 });
  await look(desk, 'backfill-done');
  assert.equal(await ordered(), all);
  await until('a letter each', async () => {
    const mails = await bridge.mails.ask('GET', '/api/mails');
    return new Set(mails.flatMap(({ to }) => to)).size === all && mails.length === all;
  }, { seconds: 60 });
});

test('who is asked once is not asked again by a second look', async () => {
  await section().getByRole('button', { name: 'See who is there' }).click();
  await section().getByText('Nobody is there to be invited.').waitFor({ timeout: 30_000 });
  await section().getByText(/without an invitation: “not invited before” does not hold/).waitFor();
});
