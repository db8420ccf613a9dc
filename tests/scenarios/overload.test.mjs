// More than it can do (promise P9, case E17): refused early and politely, and all is well within 5 s of its end.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { delivery, hookByHand, post } from '../harness/deliveries.mjs';
import { pause, until } from '../harness/wait.mjs';

const FLOOD_SECONDS = 4;
const ADDRESSES = 16; // Loopback addresses, so that the limit per address is not all there is to it.
const CONNECTIONS = 48; // From each.

let bridge, hook;
let probed = 0;
before(async () => {
  bridge = await Bridge.start();
  const { connection } = await bridge.connect({ more: ['--manual'] });
  hook = await hookByHand(bridge, connection);
});
after(() => bridge?.stop());

const timed = async (call) => {
  const began = performance.now();
  const answer = await call();
  return { status: answer.status, ms: performance.now() - began, headers: answer.headers };
};
const probe = () =>
  timed(() => post(hook.hook.url, delivery(hook.token, { data: { opportunityId: `probe-${++probed}`, toStageId: 'x' } })));

test('E17: a flood is answered 200, 429 or 503 and nothing else, and 5 s later deliveries are quick', async (t) => {
  const end = performance.now() + FLOOD_SECONDS * 1000;
  const counts = {};
  const slow = [];
  let n = 0;
  const flood = async (address) => {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const one = async () => {
      while (performance.now() < end) {
        const at = ++n;
        // Two of three with a wrong signature or hook: what a stranger can send.
        const body = delivery(at % 3 ? 'not-the-token' : hook.token, { data: { opportunityId: `flood-${at}`, toStageId: 'x' } });
        const answer = await timed(() => post(hook.hook.url, body, { agent, from: address })).catch(() => null);
        const what = answer?.status ?? 'closed';
        counts[what] = (counts[what] ?? 0) + 1;
        if (answer?.status === 200 && answer.ms > 5_000) slow.push(answer.ms);
        if (answer && answer.status !== 200 && answer.status !== 401)
          assert.ok(Number(answer.headers['retry-after']) >= 1, `${answer.status} without Retry-After`);
        if (!answer) await pause(5);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    agent.destroy();
  };
  await Promise.all(Array.from({ length: ADDRESSES }, (_, i) => flood(`127.0.1.${i + 1}`)));
  const known = new Set(['200', '401', '429', '503', 'closed']);
  assert.deepEqual(Object.keys(counts).filter((status) => !known.has(status)), []);
  assert.deepEqual(slow, [], 'an accepted delivery took longer than Lever waits');

  const over = performance.now();
  let probes;
  await until('twenty quick deliveries in a row', async () => {
    probes = [];
    for (let i = 0; i < 20; ++i) probes.push(await probe());
    return probes.every(({ status, ms }) => status === 200 && ms < 250);
  }, { seconds: 5 });
  const seconds = (performance.now() - over) / 1000;
  const slowest = Math.max(...probes.map(({ ms }) => ms));
  t.diagnostic(`${JSON.stringify(counts)}; well again after ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(0)} ms`);
});
