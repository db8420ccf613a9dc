// Lever does not answer one of two customers: that customer's work waits with a reason and costs nothing, the
// other's goes on as if nothing were (cases B2, P4).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, move, orderIn, stageNamed } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';

const WELL = 'Phone interview'; // The stage of the customer whom Lever answers,
const UNWELL = 'On-site interview'; // and of the other one.

// Two customers on one account, each with a key and a stage of its own.
async function twoCustomers() {
  const bridge = await Bridge.start();
  try {
    const key = await bridge.lever.ask('POST', '/emulator/keys', {
      body: { name: 'Of the other customer', key: 'key-of-the-other-customer', permissions: ['*'], confidential: true },
    });
    await bridge.connect({
      org: 'Southwind Pumps',
      owner: 'kim@southwind.example',
      stage: UNWELL,
      apiKey: 'key-of-the-other-customer',
    });
    bridge.other = { api: bridge.api, key: key.id, org: bridge.org.org_id };
    await bridge.connect({ stage: WELL });
    bridge.well = await stageNamed(bridge, WELL);
    bridge.unwell = await stageNamed(bridge, UNWELL);
    return bridge;
  } catch (error) {
    await bridge.stop();
    throw error;
  }
}

const fault = (bridge, body) =>
  bridge.lever.ask('POST', '/emulator/faults', { body: { ...body, key: bridge.other.key } });

const people = (bridge, name, count) =>
  Promise.all(Array.from({ length: count }, (_, at) => addCandidate(bridge, `${name} ${at + 1}`)));

// How long each of these takes from the move to the accepted letter, one after the other, in milliseconds.
async function invitationTimes(bridge, candidates) {
  const times = [];
  for (const one of candidates) {
    const began = Date.now();
    await move(bridge, one, bridge.well);
    await orderIn(bridge, one.id, ['invited']);
    times.push(Date.now() - began);
  }
  return times;
}

// Both are told of everything that happens in the account, and a customer's own burst takes its own time.
const allDecided = (bridge) =>
  until('what the answered customer was told to be decided', async () =>
    (await bridge.api.ask('GET', '/api/v1/events?limit=200')).data.every((event) => event.state !== 'waiting'),
  );

const waitingOf = async (bridge) =>
  (await bridge.bascule('jobs', 'list', '--state', 'waiting')).data.filter(
    (job) => job.org_id === bridge.other.org && job.kind === 'decide_event',
  );

const callsSince = (bridge, since) =>
  bridge.lever.ask('GET', `/emulator/journal?key=${bridge.other.key}&since=${since}`);

describe('While Lever does not answer one of two customers', { concurrency: true }, () => {
  for (const [how, body] of [
    ['drops every call', { kind: 'drop' }],
    ['answers no call in time', { kind: 'slow', ms: 20_000 }],
  ])
    test(`P4: when it ${how}, the other customer waits at most 2 s more`, async (t) => {
      const bridge = await twoCustomers();
      try {
        const first = await people(bridge, 'Before', 10);
        const held = await people(bridge, 'Held', 12);
        const second = await people(bridge, 'During', 15);
        await allDecided(bridge);
        const before = await invitationTimes(bridge, first);
        await fault(bridge, body);
        for (const one of held) await move(bridge, one, bridge.unwell);
        await allDecided(bridge);
        const during = await invitationTimes(bridge, second);
        t.diagnostic(`before: ${before} ms; during: ${during} ms`);
        assert.ok(Math.max(...during) <= Math.max(...before) + 2_000, `${during} against ${before}`);
        const { data: waiting } = await bridge.bascule('jobs', 'list', '--state', 'parked');
        assert.deepEqual(waiting, [], 'nothing is given up');
      } finally {
        await bridge.stop();
      }
    });

  describe('with 503', { concurrency: 1 }, () => {
    let bridge;
    let held;
    let opened;
    before(async () => {
      bridge = await twoCustomers();
      await fault(bridge, { kind: 'status', status: 503 });
      held = await people(bridge, 'Held', 14);
      for (const one of held) await move(bridge, one, bridge.unwell);
    });
    after(() => bridge?.stop());

    test('B2: after ten failures its work waits with a reason a person understands, and burns no attempt', async () => {
      const waiting = await until('the circuit to open', async () => {
        const jobs = await waitingOf(bridge);
        return jobs.length > 0 && jobs.every((job) => /has not answered since/.test(job.reason)) && jobs;
      });
      opened = Date.now();
      assert.match(waiting[0].reason, /^Lever has not answered since \d\d:\d\d UTC; trying again at \d\d:\d\d UTC\.$/);
      assert.ok(
        waiting.filter((job) => job.attempts === 0).length >= 2,
        'the last of them were never tried',
      );
      assert.ok(waiting.every((job) => Date.parse(job.visible_at) > opened));
    });

    test('B2: one call every 30 s finds out whether Lever is back', async (t) => {
      await pause(45_000);
      const calls = await callsSince(bridge, opened);
      t.diagnostic(`${calls.length} calls in 45 s`);
      assert.ok(calls.length >= 1 && calls.length <= 2, `${calls.length} calls in 45 s`);
    });

    test('B2: once Lever answers, all of it goes out by itself', async () => {
      await bridge.lever.ask('DELETE', '/emulator/faults');
      const { api } = bridge;
      bridge.api = bridge.other.api;
      try {
        for (const one of held) await orderIn(bridge, one.id, ['invited'], 60);
      } finally {
        bridge.api = api;
      }
      assert.deepEqual((await bridge.bascule('jobs', 'list', '--state', 'parked')).data, []);
    });
  });
});
