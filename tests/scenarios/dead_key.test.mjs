// Somebody revokes the key in Lever (case B4): a handful of calls with it at most, one broken connection, work that
// waits, and all of it done once there is a key that works.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, invite, move, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const CALLS_MAX = 6;

describe('A key that is revoked in Lever', { concurrency: 1 }, () => {
  let bridge;
  let stage;
  let connection;
  let answering;
  let held;
  let revokedAt;
  before(async () => {
    bridge = await Bridge.start({ env: { BASCULE_RECONCILE_EVERY: '2s' } });
    ({ connection_id: connection } = (await bridge.connect({ stage: STAGE })).connection);
    stage = await stageNamed(bridge, STAGE);
    const person = await addCandidate(bridge, 'Answering Meanwhile');
    const { link } = await invite(bridge, person, stage);
    answering = { person, candidate: new Candidate(link) };
  });
  after(() => bridge?.stop());

  const shown = () => bridge.bascule('connections', 'show', connection);
  const log = () => readFileSync(bridge.server.log, 'utf8');

  test('B4: is used a few times at most; the connection is broken, which is said once, and its work is parked', async (t) => {
    const people = Array.from({ length: 10 }, (_, at) => addCandidate(bridge, `Held ${at + 1}`));
    held = await Promise.all(people);
    const [key] = await bridge.lever.ask('GET', '/emulator/keys');
    revokedAt = Date.now();
    await bridge.lever.ask('DELETE', `/emulator/keys/${key.id}`);
    for (const one of held) await move(bridge, one, stage);
    await answering.candidate.takeAll(personLike);
    await until('the connection to be broken', async () => (await shown()).state === 'broken');
    await until('the work to be parked', async () => {
      const parked = (await bridge.bascule('jobs', 'list')).data;
      return parked.filter((job) => job.kind === 'decide_event').length >= held.length;
    });
    await pause(6_000); // Three more rounds of looks, if there were any.
    const calls = await bridge.lever.ask('GET', `/emulator/journal?since=${revokedAt}`);
    const refused = calls.filter((call) => call.status === 401);
    t.diagnostic(`${refused.length} calls with the dead key`);
    assert.ok(refused.length >= 1 && refused.length <= CALLS_MAX, `${refused.length} calls`);
    assert.equal(log().match(/"event":"connection_broken"/g).length, 1);
    assert.match((await shown()).reason, /does not accept the API key/);
  });

  test('B4: a result that waits for it says what to do', async () => {
    const order = await until('the order to say why it waits', async () => {
      const one = await orderIn(bridge, answering.person.id, ['scored']);
      return one.reason && one;
    });
    assert.match(order.reason, /^The result is not on the profile yet\. .* Give it a key that works/);
  });

  test('B4: with a new key all of it goes on by itself, and the reason is gone', async () => {
    await bridge.lever.ask('POST', '/emulator/keys', {
      body: { name: 'The next', key: 'the-next-key', permissions: ['*'], confidential: true },
    });
    const file = join(bridge.dir, 'next.key');
    writeFileSync(file, 'the-next-key\n', { mode: 0o600 });
    await bridge.bascule('connections', 'mend', connection, '--api-key-file', file);
    const order = await orderIn(bridge, answering.person.id, ['delivered'], 60);
    assert.equal(order.reason, null);
    assert.equal((await profile(bridge, answering.person.id)).feedback.length, 1);
    for (const one of held) await orderIn(bridge, one.id, ['invited'], 60);
    assert.deepEqual((await bridge.bascule('jobs', 'list')).data, []);
  });
});
