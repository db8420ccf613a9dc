// The report of a result over HTTP, and as a file on the profile in Lever, with the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, invite, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, stage;

before(async () => {
  bridge = await Bridge.start();
  await bridge.connect({ stage: 'Phone interview' });
  await bridge.mayEverything();
  stage = await stageNamed(bridge, 'Phone interview');
});
after(() => bridge?.stop());

// Somebody who took the assessment: {opportunity, order}.
async function taken(name) {
  const opportunity = await addCandidate(bridge, name);
  const { link } = await invite(bridge, opportunity, stage);
  const candidate = new Candidate(link);
  await candidate.open();
  const { items } = await candidate.start('en');
  for (const [at, item] of items.entries()) await candidate.answer(item, personLike(item, at));
  await candidate.submit();
  return { opportunity, order: await orderIn(bridge, opportunity.id, ['delivered']) };
}

const fetched = async (path) => {
  const answer = await fetch(new URL(path, bridge.url), {
    headers: { authorization: `Bearer ${bridge.org.api_key}` },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const report = (order) => fetched(`/api/v1/results/${order.result_id}/report`);
const connection = () => bridge.org.connection.connection_id;
const filesOf = async ({ opportunity }) => (await profile(bridge, opportunity.id)).files;

test('a result is a PDF, the same each time, with a name for a person and one in plain letters', async () => {
  const { order } = await taken('Zoë “Quote” Müller');
  const { answer, bytes } = await report(order);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const disposition = answer.headers.get('content-disposition');
  assert.match(disposition, new RegExp(`^attachment; filename="bigfive-120-${order.id}\\.pdf"; filename\\*=UTF-8''[A-Za-z0-9%._~-]+$`));
  const named = decodeURIComponent(/UTF-8''(.*)$/.exec(disposition)[1]);
  assert.equal(named, `Zoë “Quote” Müller - Big Five - ${order.id}.pdf`);
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.deepEqual((await report(order)).bytes, bytes);
});

test('nobody has an unknown result', async () => {
  const { answer } = await fetched('/api/v1/results/res_00000000000000000000000000/report');
  assert.equal(answer.status, 404);
});

test('where it is chosen the report is one file on the profile, the very bytes that are downloaded', async () => {
  const before = await taken('Nora Before');
  assert.deepEqual(await filesOf(before), [], 'off until somebody chooses it');

  const changed = await bridge.api.ask('POST', `/api/v1/connections/${connection()}/write-back`, { body: { report_file: true } });
  assert.equal(changed.report_file, true);
  const after = await taken('Aisha عائشة Amthila');
  const [file, ...others] = await filesOf(after);
  assert.deepEqual(others, []);
  assert.equal(file.name, `Big Five - ${after.order.id}.pdf`);
  const there = await fetch(new URL(`/emulator/files/${file.id}`, bridge.leverUrl));
  assert.deepEqual(Buffer.from(await there.arrayBuffer()), (await report(after.order)).bytes);
  assert.deepEqual(await filesOf(before), [], 'nothing is put there afterwards');

  const shown = await bridge.bascule('connections', 'write-back', connection(), '--report-file', 'no');
  assert.equal(shown.write_back.report_file, false);
});

test('who is purged has a report no more', async () => {
  const { order } = await taken('Pia Purged');
  await bridge.bascule('orders', 'purge', order.id);
  const gone = await until('the result to be gone', async () => {
    const { answer, bytes } = await report(order);
    return answer.status === 410 && JSON.parse(bytes.toString());
  });
  assert.match(gone.detail, /an operator was asked to/);
});
