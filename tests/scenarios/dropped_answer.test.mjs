// Lever makes the feedback form and its answer is lost on the way. Lever knows no idempotency key: a repeated
// POST would be a second form. Twenty candidates, each with exactly one form.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { lies } from '../crash/history.mjs';
import { recordsOf } from '../crash/records.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { hookByHand } from '../harness/deliveries.mjs';
import { addCandidate, invite, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';

const CANDIDATES = 20;

const INSTALLATIONS = 2; // Each with a Lever of its own: Lever is called at most 8 times a second.

let bridges = [];
let started = 0;

before(async () => {
  bridges = await Promise.all(Array.from({ length: INSTALLATIONS }, () => Bridge.start()));
  await Promise.all(
    bridges.map(async (bridge) => {
      bridge.stage = await stageNamed(bridge, 'Phone interview');
      const { connection } = await bridge.connect({ stage: bridge.stage.text, more: ['--manual'] });
      await hookByHand(bridge, connection);
      bridge.intents = [];
    }),
  );
});
after(() => Promise.all(bridges.map((bridge) => bridge.stop())));

// A candidate of the story's own, invited. The first POST of a form on the profile meets `fault`; the next would
// go through.
async function invited(bridge, name, fault) {
  const opportunity = await addCandidate(bridge, name);
  bridge.intents.push({ opportunity: opportunity.id, email: opportunity.emails[0] });
  await bridge.lever.ask('POST', '/emulator/faults', {
    body: { ...fault, method: 'POST', path: `opportunities/${opportunity.id}/feedback`, next: 1 },
  });
  const { link } = await invite(bridge, opportunity, bridge.stage);
  return { opportunity, candidate: new Candidate(link) };
}

// The calls for forms on that profile, oldest first.
async function formCalls(bridge, opportunity, method) {
  const calls = await bridge.lever.ask('GET', `/emulator/journal?method=${method}`);
  return calls.filter((call) => call.path.endsWith(`opportunities/${opportunity.id}/feedback`));
}

// Takes the test, waits until all is delivered, and looks at what that left in Lever.
async function played(name, fault) {
  const bridge = bridges[started++ % INSTALLATIONS];
  const { opportunity, candidate } = await invited(bridge, name, fault);
  await candidate.takeAll(personLike);
  const order = await orderIn(bridge, opportunity.id, ['delivered'], 120);
  const { feedback: forms } = await profile(bridge, opportunity.id);
  const posts = await formCalls(bridge, opportunity, 'POST');
  return { order, forms, posts, looks: await formCalls(bridge, opportunity, 'GET') };
}

function assertAdopted({ order, forms, posts }, name) {
  assert.equal(forms.length, 1, `${name} has ${forms.length} forms`);
  assert.equal(posts.length, 1, `${name}: the form was posted once`);
  const told = order.timeline.find((entry) => JSON.stringify(entry.evidence ?? '').includes('adopted'));
  assert.ok(told, `the order of ${name} tells that the form was found and adopted`);
  assert.ok(JSON.stringify(told.evidence).includes(forms[0].id), 'and which one it was');
}

// All at once: what takes the time is the pace at which Lever may be called.
describe('The answer to the form is lost', { concurrency: true }, () => {
  test('B7: a form whose answer was dropped after the commit is adopted, never posted twice, 20 of 20', async (t) => {
    const names = Array.from({ length: CANDIDATES }, (_, at) => `Candidate Number ${at + 1}`);
    const stories = await Promise.all(names.map((name) => played(name, { kind: 'drop_after' })));
    for (const [at, story] of stories.entries()) {
      assertAdopted(story, names[at]);
      assert.equal(story.posts[0].status, 0, 'its answer was lost');
    }
    t.diagnostic(`${stories.length} answers dropped, ${stories.length} posts, one form each`);
  });

  for (const fault of [{ kind: 'status_after', status: 503 }, { kind: 'garbage' }, { kind: 'truncate' }])
    test(`B7: after “${fault.kind}” on the form's POST the form is adopted, too`, async () => {
      const name = `Fault ${fault.kind.replace('_', ' ')}`;
      assertAdopted(await played(name, fault), name);
    });

  test('B7: where the form was never made, it is made after two looks that found nothing', async () => {
    const { forms, posts, looks } = await played('Fault drop', { kind: 'drop' });
    assert.equal(forms.length, 1);
    assert.equal(posts.length, 2);
    const between = looks.filter((look) => look.at_ms >= posts[0].at_ms && look.at_ms <= posts[1].at_ms);
    assert.ok(between.length >= 2, `it was looked for ${between.length} times in between`);
    assert.ok(between.at(-1).at_ms - between[0].at_ms >= 5000, 'at least 5 s apart (B9)');
  });
});

test('B7: the history of both Levers holds: one of everything, in pace, no POST repeated blindly', async () => {
  for (const bridge of bridges) {
    assert.ok(bridge.intents.length > 0, 'there is a history');
    assert.deepEqual(lies(await recordsOf(bridge, bridge.intents)), []);
  }
});
