// Asked to stop, the server ends what it has begun (case E3): no request in flight is answered 5xx, no job is left
// under way, and it is gone within ten seconds.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, move, orderIn, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const SECONDS_MAX = 10; // What the product promises.

describe('A server that is asked to stop', { concurrency: 1 }, () => {
  let bridge;
  let stage;
  before(async () => {
    bridge = await Bridge.start();
    await bridge.connect({ stage: STAGE });
    stage = await stageNamed(bridge, STAGE);
  });
  after(() => bridge?.stop());

  test('E3: answers what it has taken in, ends within ten seconds with 0, and never says 5xx', async (t) => {
    const statuses = new Map();
    let stopping = false;
    const ask = async () => {
      for (;;) {
        try {
          const answer = await fetch(`${bridge.url}/api/v1/orders?limit=50`, { headers: bridge.api.headers });
          await answer.arrayBuffer();
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        } catch (error) {
          if (stopping) return; // Not taken in any more.
          throw error;
        }
      }
    };
    const asking = Array.from({ length: 8 }, ask);
    await until('requests to be answered', () => (statuses.get(200) ?? 0) > 50);
    stopping = true;
    const began = Date.now();
    assert.equal(await bridge.server.stop(), 0);
    const took = Date.now() - began;
    await Promise.all(asking);
    t.diagnostic(`gone after ${took} ms; answers: ${JSON.stringify([...statuses])}`);
    assert.ok(took <= SECONDS_MAX * 1000, `${took} ms`);
    assert.deepEqual([...statuses.keys()], [200]);
    await bridge.startServer();
  });

  test('E3: a job that waits for Lever is finished, not left to its lease', async () => {
    const person = await addCandidate(bridge, 'Under Way');
    await until('nothing else to be under way', async () =>
      (await bridge.bascule('jobs', 'list', '--state', 'leased')).data.length === 0,
    );
    await bridge.lever.ask('POST', '/emulator/faults', {
      body: { kind: 'slow', ms: 2_500, method: 'GET', path: `opportunities/${person.id}`, next: 1 },
    });
    await move(bridge, person, stage);
    const job = await until('the job to be under way', async () =>
      (await bridge.bascule('jobs', 'list', '--state', 'leased')).data.find((one) => one.kind === 'decide_event'),
    );
    assert.equal(await bridge.server.stop(), 0);
    await bridge.startServer();
    await orderIn(bridge, person.id, ['invited'], 10); // The lease alone is 60 s.
    const done = await bridge.bascule('jobs', 'list', '--state', 'done');
    assert.equal(done.data.find((one) => one.id === job.id)?.crashes, 0);
  });
});
