// Webhooks that never come: Bascule finds by itself who is in a stage (case A25).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, move, orderIn, stageNamed } from '../harness/story.mjs';

const STAGE = 'Phone interview';
const EVERY_EVENT = [
  'candidateStageChange',
  'applicationCreated',
  'candidateArchiveChange',
  'candidateHired',
  'candidateDeleted',
];

describe('With webhooks switched off in Lever', { concurrency: 1 }, () => {
  let bridge;
  let stage;
  before(async () => {
    bridge = await Bridge.start({ env: { BASCULE_RECONCILE_EVERY: '2s' } });
    await bridge.connect({ stage: STAGE });
    stage = await stageNamed(bridge, STAGE);
    await bridge.lever.ask('PUT', '/emulator/switches', { body: { webhook_groups_off: EVERY_EVENT } });
  });
  after(() => bridge?.stop());

  test('A25: every candidate who enters the stage is invited, once', async () => {
    const people = [];
    for (const n of [1, 2, 3, 4]) people.push(await addCandidate(bridge, `Unannounced ${n}`));
    for (const person of people) await move(bridge, person, stage);
    for (const person of people) await orderIn(bridge, person.id, ['invited']);
    const found = await bridge.api.ask('GET', '/api/v1/events?limit=50');
    assert.deepEqual([...new Set(found.data.map((event) => event.kind))], ['seen']);
    const metrics = await (await fetch(`http://127.0.0.1:${bridge.metricsPort}/metrics`)).text();
    assert.match(metrics, /bascule_looks_total\{kind="missed"\} 4/);

    // Looked at again and again, and told by a hook after all: still one letter each.
    await bridge.lever.ask('PUT', '/emulator/switches', { body: { webhook_groups_off: [] } });
    const last = await addCandidate(bridge, 'Announced Again');
    await move(bridge, last, stage);
    await orderIn(bridge, last.id, ['invited']);
    const mails = await bridge.mails.ask('GET', '/api/mails');
    for (const { emails: [email] } of [...people, last])
      assert.equal(mails.filter((mail) => JSON.stringify(mail).includes(email)).length, 1, email);
  });

  test('A25: an order whose opportunity is deleted unseen ends and says why', async () => {
    const person = await addCandidate(bridge, 'Deleted Unannounced');
    await move(bridge, person, stage);
    await orderIn(bridge, person.id, ['invited']);
    await bridge.lever.ask('PUT', '/emulator/switches', { body: { webhook_groups_off: EVERY_EVENT } });
    await bridge.lever.ask('DELETE', `/emulator/candidates/${person.id}`);
    const order = await orderIn(bridge, person.id, ['cancelled']);
    assert.match(order.reason, /gone from the applicant tracking system/);
  });
});
