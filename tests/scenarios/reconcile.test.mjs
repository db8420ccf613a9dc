// Webhooks that never come: Bascule finds by itself who is in a stage (case A25).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, board, move, orderIn, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

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
    bridge = await Bridge.start({ env: { BASCULE_RECONCILE_EVERY: '3s' } });
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

  test('A25: whoever applies, or is made in the stage, is invited within two rounds of looks', async (t) => {
    await bridge.lever.ask('PUT', '/emulator/switches', { body: { webhook_groups_off: EVERY_EVENT } });
    // A second rule, for whoever applies for this posting, in whatever stage.
    const { postings, stages } = await board(bridge);
    await bridge.bascule(
      'rules', 'add', '--connection', bridge.org.connection.connection_id, '--on', 'application-created',
      '--posting', postings[1].id, '--assessment', 'bigfive-120', '--due-days', '7',
    );
    const make = (name, posting, where) =>
      bridge.lever.ask('POST', '/emulator/candidates', {
        body: { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@candidates.example`, posting, stage: where.id },
      });
    const start = stages.find((one) => one.text === 'New applicant');
    const began = Date.now();
    const made = await Promise.all([
      make('Applied Unannounced', postings[1].id, start),
      make('Born There', postings[0].id, stage),
    ]);
    const bystander = await make('Applied Elsewhere', postings[0].id, start);
    for (const person of made) await orderIn(bridge, person.id, ['invited']);
    const took = Date.now() - began;
    t.diagnostic(`both invited after ${took} ms`);
    // Two rounds of 3 s each: one may have begun just before, and a look leaves a round to the hooks.
    assert.ok(took <= 2 * 3_000 + 2_000, `${took} ms`);
    const { data } = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${bystander.id}`);
    assert.deepEqual(data, [], 'the rule is for another posting');
  });

  test('A25: that webhooks tell of nothing is shown at the connection, and ends with the next delivery', async () => {
    const shown = async () => {
      const { data: [overApi] } = await bridge.api.ask('GET', '/api/v1/connections');
      const { data: [byCommand] } = await bridge.bascule('connections', 'list');
      assert.equal(overApi.hooks_problem, byCommand.hooks_problem);
      return overApi.hooks_problem;
    };
    assert.match(await shown(), /^No webhook has told of \d+ changes that our own looks found/);
    await bridge.lever.ask('PUT', '/emulator/switches', { body: { webhook_groups_off: [] } });
    let at = 0;
    await until(
      'a delivery to end it',
      async () => {
        await move(bridge, await addCandidate(bridge, `Announced Once More ${(at += 1)}`), stage);
        return (await shown()) === null;
      },
      { seconds: 90, everyMs: 3_000 }, // That a hook was seen is noted once a minute.
    );
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
