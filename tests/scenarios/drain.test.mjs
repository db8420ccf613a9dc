// SIGTERM amid load (case E3): who was heard gets an answer, nothing acknowledged is lost, no lease is left behind,
// and the process ends by itself with 0.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { delivery, hookByHand, keptEvents, post } from '../harness/deliveries.mjs';
import { Program } from '../harness/programs.mjs';

const ROUNDS = 5;
const CONNECTIONS = 32;

let bridge, hook;
before(async () => {
  bridge = await Bridge.start();
  const { connection } = await bridge.connect({ more: ['--manual'] });
  hook = await hookByHand(bridge, connection);
});
after(() => bridge?.stop());

// Posts from all connections until the server is gone; asks it to stop at the `at`-th answer.
async function loadUntilStopped(round, at) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const statuses = new Map();
  const acked = [];
  let sent = 0;
  let stopped = null;
  let askedAt = 0;
  const oneConnection = async () => {
    for (;;) {
      const opportunityId = `drain-${round}-${++sent}`;
      const body = delivery(hook.token, { data: { opportunityId, toStageId: 'lead-new' } });
      const answer = await post(hook.hook.url, body, { agent }).catch((error) => error);
      if (answer instanceof Error) {
        assert.notEqual(answer.message, 'the answer was cut short');
        return; // It listens no more.
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 200) acked.push(opportunityId);
      if (acked.length === at) {
        askedAt = performance.now();
        stopped = bridge.server.stop();
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, oneConnection));
  const how = await stopped;
  agent.destroy();
  return { acked, statuses, how, seconds: (performance.now() - askedAt) / 1000 };
}

test('E3: asked to stop amid 32 connections, it answers whom it heard and ends with 0 within 10 s', async (t) => {
  let slowest = 0;
  for (let round = 1; round <= ROUNDS; ++round) {
    const { acked, statuses, how, seconds } = await loadUntilStopped(round, 100 + round * 37);
    assert.equal(how, 0);
    assert.ok(seconds < 10, `${seconds} s`);
    slowest = Math.max(slowest, seconds);
    assert.deepEqual([...statuses.keys()], [200], 'nobody who was heard got anything else');
    const leased = await bridge.bascule('jobs', 'list', '--state', 'leased');
    assert.deepEqual(leased.data, [], 'no lease is left behind');
    await bridge.startServer();
    const kept = new Set();
    for await (const event of keptEvents(bridge.api)) {
      if (!event.opportunity_id.startsWith(`drain-${round}-`)) break;
      kept.add(event.opportunity_id);
    }
    assert.deepEqual(acked.filter((id) => !kept.has(id)), []);
  }
  t.diagnostic(`${ROUNDS} stops, the slowest in ${slowest.toFixed(2)} s`);
});

test('E21: a log that nobody reads holds up neither a delivery nor the end', async () => {
  assert.equal(await bridge.server.stop(), 0);
  // Standard error is a pipe that is full from the beginning, its other end open and unread.
  const unread = `
import fcntl, os, sys
r, w = os.pipe()
os.set_inheritable(r, True)
fcntl.fcntl(w, fcntl.F_SETPIPE_SZ, 4096)
os.write(w, b'x' * 4096)
os.dup2(w, 2)
os.execv(sys.argv[1], [sys.argv[1], 'serve'])`;
  const server = await Program.start({
    name: 'bascule, unread',
    command: '/usr/bin/python3',
    args: ['-c', unread, bridge.binary],
    env: bridge.settings,
    cwd: bridge.dir,
    log: join(bridge.dir, 'unread.log'),
    ready: 'json line',
  });
  for (let i = 0; i < 200; ++i) {
    const body = delivery(hook.token, { data: { opportunityId: `unread-${i}`, toStageId: 'lead-new' } });
    assert.equal((await post(hook.hook.url, body)).status, 200);
  }
  const began = performance.now();
  assert.equal(await server.stop(), 0);
  assert.ok(performance.now() - began < 10_000);
});
