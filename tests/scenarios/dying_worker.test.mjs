// A job that takes its worker down with it, and a worker that sleeps through its lease (cases E14, E12). What
// happens to the process is done from outside; the product has no switch for it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, invite, move, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const LEASE_SECONDS = 3;

async function connected() {
  const bridge = await Bridge.start({ env: { BASCULE_JOBS_LEASE: `${LEASE_SECONDS}s` } });
  try {
    await bridge.connect({ stage: STAGE });
    bridge.stage = await stageNamed(bridge, STAGE);
    return bridge;
  } catch (error) {
    await bridge.stop();
    throw error;
  }
}

const jobsThatAre = async (bridge, state) => (await bridge.bascule('jobs', 'list', '--state', state)).data;

async function isInvited(bridge, name) {
  const person = await addCandidate(bridge, name);
  await move(bridge, person, bridge.stage);
  await orderIn(bridge, person.id, ['invited']);
}

describe('A worker that dies or sleeps', { concurrency: true }, () => {
  test('E14: a job whose worker is killed three times is parked and says why; others flow; a person lets it run again', async () => {
    const bridge = await connected();
    try {
      // Its job is known by being under way for as long as Lever does not answer about this one person.
      const person = await addCandidate(bridge, 'Poison Example');
      const fault = await bridge.lever.ask('POST', '/emulator/faults', {
        body: { kind: 'slow', ms: 60_000, method: 'GET', path: `opportunities/${person.id}` },
      });
      await move(bridge, person, bridge.stage);
      let poison;
      for (const time of [1, 2, 3]) {
        poison = await until('the job to be under way', async () =>
          (await jobsThatAre(bridge, 'leased')).find(
            (job) => job.kind === 'decide_event' && (!poison || job.id === poison.id) && job.crashes === time - 1,
          ),
        );
        assert.equal(await bridge.server.stop('SIGKILL'), 'SIGKILL');
        await bridge.startServer();
        await isInvited(bridge, `Bystander ${time}`);
      }
      const parked = await until('the job to be parked', async () =>
        (await jobsThatAre(bridge, 'parked')).find((job) => job.id === poison.id),
      );
      assert.equal(parked.crashes, 3);
      assert.match(parked.reason, /^The worker stopped 3 times while running this\.$/);

      await bridge.lever.ask('DELETE', `/emulator/faults/${fault.id}`);
      await bridge.bascule('jobs', 'retry', poison.id);
      await orderIn(bridge, person.id, ['invited']);
    } finally {
      await bridge.stop();
    }
  });

  describe('E12: a worker that sleeps longer than its lease while it writes makes no second form', { concurrency: 1 }, () => {
    let bridge;
    before(async () => {
      bridge = await connected();
    });
    after(() => bridge?.stop());

    for (const fault of [{ kind: 'slow', ms: 2_000 }, { kind: 'drop_after' }])
      test(`when the answer to the form was “${fault.kind}” meanwhile`, async () => {
        const person = await addCandidate(bridge, `Asleep ${fault.kind.replace('_', ' ')}`);
        const { link } = await invite(bridge, person, bridge.stage);
        await bridge.lever.ask('POST', '/emulator/faults', {
          body: { ...fault, method: 'POST', path: `opportunities/${person.id}/feedback`, next: 1 },
        });
        await new Candidate(link).takeAll(personLike);
        await until('the form to stand on the profile', async () => (await profile(bridge, person.id)).feedback.length > 0, {
          everyMs: 5,
        });
        process.kill(bridge.server.pid, 'SIGSTOP');
        try {
          await pause((LEASE_SECONDS + 2) * 1000);
        } finally {
          process.kill(bridge.server.pid, 'SIGCONT');
        }
        await orderIn(bridge, person.id, ['delivered'], 60);
        assert.equal((await profile(bridge, person.id)).feedback.length, 1);
        const posts = await bridge.lever.ask('GET', '/emulator/journal?method=POST');
        assert.equal(posts.filter((call) => call.path.endsWith(`opportunities/${person.id}/feedback`)).length, 1);
      });
  });
});
