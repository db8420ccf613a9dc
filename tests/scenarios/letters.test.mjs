// Many candidates moved at once: how fast it goes and when it is done is told, a hold stops the letters, and what was
// held leaves when it is let go; everybody gets one. CANDIDATES=1000 for the whole; a sample otherwise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';

const CANDIDATES = Number(process.env.CANDIDATES ?? 40);
const HOLD_MS = 2_000;

let bridge, stage;
const caught = [];

before(async () => {
  bridge = await Bridge.start();
  await bridge.connect({ stage: 'Phone interview' });
  stage = await stageNamed(bridge, 'Phone interview');
});
after(() => bridge?.stop());

const letters = () => bridge.api.ask('GET', '/api/v1/letters');
const run = (...words) => bridge.bascule('letters', ...words, '--org', bridge.org.org_id);

async function invitations() {
  caught.push(...(await bridge.mails.ask('GET', `/api/mails?after=${caught.at(-1)?.id ?? 0}`)));
  return caught.filter((mail) => mail.links.some((link) => link.startsWith(`${bridge.url}/t/`)));
}

async function moveAll(people) {
  for (const { id } of people)
    await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
}

test('C18: a hold stops all letters, and when they are let go everybody gets one', { timeout: 1_200_000 }, async (t) => {
  const people = [];
  for (let i = 0; i < CANDIDATES; ++i) people.push(await addCandidate(bridge, `Rush ${i} Example`));
  await moveAll(people);
  await until('some letters', async () => (await invitations()).length >= CANDIDATES / 8, { seconds: 120 });

  const held = await bridge.api.ask('POST', '/api/v1/letters/hold', { body: { why: 'the wrong stage' } });
  assert.equal(held.held.why, 'the wrong stage');
  await pause(HOLD_MS);
  const stopped = (await invitations()).length;
  assert.ok(stopped < CANDIDATES, `${stopped} had left: the hold came too late to show anything`);
  // Everybody is decided on meanwhile, and nothing leaves.
  await until('all decided', async () => (await letters()).letters.waiting + stopped >= CANDIDATES, { seconds: 600 });
  assert.equal((await invitations()).length, stopped);
  const waiting = await letters();
  assert.equal(waiting.letters.seconds_left, null, 'nobody knows when somebody lets them go');
  const { data } = await bridge.api.ask('GET', '/api/v1/orders?state=requested&limit=200');
  const { waits } = await bridge.api.ask('GET', `/api/v1/orders/${data[0].id}`);
  assert.equal(waits.find(({ kind }) => kind === 'mail').why, 'Letters to candidates are held: the wrong stage');

  await bridge.api.ask('POST', '/api/v1/letters/release', { body: {} });
  await until('all letters', async () => (await invitations()).length >= CANDIDATES, { seconds: 600 });
  await pause(1_000);
  const to = (await invitations()).map((mail) => mail.to[0]);
  assert.equal(new Set(to).size, CANDIDATES);
  assert.equal(to.length, CANDIDATES, 'nobody gets two');
  t.diagnostic(`${stopped} letters before the hold, ${CANDIDATES - stopped} after it`);
});

test('the pace of a rush tells when it is done', { timeout: 1_200_000 }, async (t) => {
  const people = [];
  for (let i = 0; i < CANDIDATES; ++i) people.push(await addCandidate(bridge, `Wave ${i} Example`));
  await moveAll(people);
  const told = await until('a pace', async () => {
    const { events } = await letters();
    return events.seconds_left !== null && events.waiting > 0 && events.waiting <= CANDIDATES / 2
      ? { ...events, at: Date.now() }
      : null;
  }, { seconds: 600, everyMs: 100 });
  assert.ok(told.per_minute > 0);
  await until('all decided', async () => (await letters()).events.waiting === 0, { seconds: 600, everyMs: 50 });
  const took = (Date.now() - told.at) / 1000;
  t.diagnostic(`${told.waiting} left: told ${told.seconds_left} s, took ${took.toFixed(1)} s (${told.per_minute.toFixed(0)} a minute)`);
});

// The decisions about them wait behind the tags of everybody who was moved before.
const SLOWLY = { seconds: 60 };

test('C18: the operator sets a limit, and what would be too many waits for somebody’s word', async () => {
  const { counted } = await letters();
  assert.equal((await run('limit', '--per-hour', String(counted + 2))).per_hour_max, counted + 2);
  const people = [];
  for (let i = 0; i < 6; ++i) people.push(await addCandidate(bridge, `Limit ${i} Example`));
  const before = (await invitations()).length;
  await moveAll(people);
  const now = await until('the hold', async () => {
    const seen = await letters();
    return seen.held === null ? null : seen;
  }, SLOWLY);
  assert.equal(now.held.by, 'limit');
  assert.equal((await invitations()).length, before + 2);
  assert.equal((await run('release')).held, null);
  await until('the others', async () => (await invitations()).length === before + 6, SLOWLY);
  assert.equal((await run('limit', '--none')).per_hour_max, null);
});

test('C18: the operator withdraws what is held, and nobody hears of it', async () => {
  await run('hold', '--why', 'moved by mistake');
  const before = (await invitations()).length;
  const people = [];
  for (let i = 0; i < 3; ++i) people.push(await addCandidate(bridge, `Mistake ${i} Example`));
  await moveAll(people);
  await until('what waits', async () => (await letters()).letters.waiting === 3, SLOWLY);
  assert.equal((await run('withdraw', '--why', 'moved by mistake')).withdrawn, 3);
  await run('release');
  await until('an empty queue', async () => (await letters()).letters.waiting === 0, SLOWLY);
  assert.equal((await invitations()).length, before);
});
