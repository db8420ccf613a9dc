// A mail relay that tells what became of letters, with the real programs (case C17).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { addCandidate, move, orderIn, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const KEY = 'a-key-that-only-the-relay-knows-0123456789';
const STAGE = 'Phone interview';

let bridge;

before(async () => {
  bridge = await Bridge.start({ env: { BASCULE_MAIL_REPORTS_KEY: KEY } });
  await bridge.connect({ stage: STAGE });
});
after(() => bridge?.stop());

const basic = (password) => ({ authorization: `Basic ${Buffer.from(`relay:${password}`).toString('base64')}` });

async function report(body, headers = basic(KEY), url = bridge.url) {
  const answer = await fetch(`${url}/hooks/mail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function invited(name) {
  const person = await addCandidate(bridge, name);
  const { emails } = await bridge.lever.ask('GET', `/emulator/candidates/${person.id}`);
  await move(bridge, person, await stageNamed(bridge, STAGE));
  const mail = await bridge.waitForMail(emails[0], new Set());
  const order = await orderIn(bridge, person.id, ['invited']);
  return { person, order, messageId: mail.message_id };
}

const timelineOf = async ({ id }) => (await bridge.api.ask('GET', `/api/v1/orders/${id}`)).timeline.map(({ kind }) => kind);

test('C17: a letter that SendGrid says has bounced needs a person, who sees what the other server said', async () => {
  const { order, messageId } = await invited('Moved Away');
  const events = [
    { event: 'delivered', 'smtp-id': messageId },
    { event: 'bounce', 'smtp-id': messageId, reason: '550 5.1.1 nobody of that name', email: 'moved@example.org', timestamp: 1 },
  ];
  assert.deepEqual(await report(events), { status: 200, body: { known: 1, unknown: 0 } });
  const now = await bridge.api.ask('GET', `/api/v1/orders/${order.id}`);
  assert.equal(now.state, 'needs_attention');
  assert.match(now.reason, /550 5\.1\.1 nobody of that name/);
  await report(events);
  assert.equal((await timelineOf(order)).filter((kind) => kind === 'letter_returned').length, 1, 'told twice, once there');
});

test('sent again and accepted, the order goes on', async () => {
  const { person, order, messageId } = await invited('Full For A Day');
  await report({ message_id: messageId, event: 'returned', reason: '552 full' }, { authorization: `Bearer ${KEY}` });
  await orderIn(bridge, person.id, ['needs_attention']);
  await bridge.api.ask('POST', `/api/v1/orders/${order.id}/resend`, { body: {} });
  await until('the order to be invited again', async () => (await bridge.api.ask('GET', `/api/v1/orders/${order.id}`)).state === 'invited');
});

test('C17: a complaint that Mailgun tells of is a line of the order', async () => {
  const { order, messageId } = await invited('Not Amused');
  const event = { event: 'complained', message: { headers: { 'message-id': messageId.replace(/[<>]/g, '') } } };
  assert.equal((await report({ signature: {}, 'event-data': event })).body.known, 1);
  assert.ok((await timelineOf(order)).includes('letter_unwanted'));
});

test('A21: without the key nothing is taken, whatever is sent instead of it', async () => {
  const none = [{}, basic(''), basic(KEY.slice(1)), { authorization: 'Bearer ' }, { authorization: 'Basic %%%' }, { authorization: KEY }];
  for (const headers of none) assert.equal((await report({ message_id: 'a@b', event: 'returned' }, headers)).status, 401);
});

test('A17: what is no report is refused in words and changes nothing', async () => {
  for (const body of ['{', '[]x', '[{}]', { event: 'returned' }, { message_id: 'a@b', event: 'eaten' }]) {
    const { status, body: problem } = await report(body);
    assert.ok(status === 400 || status === 422, `${JSON.stringify(body)}: ${status}`);
    assert.ok(problem.detail.length > 0);
  }
  assert.deepEqual(await report([]), { status: 200, body: { known: 0, unknown: 0 } });
});

test('a letter of somebody else’s is counted as unknown, and that is all', async () => {
  const event = { event: 'bounce', 'smtp-id': '<inv_00000000000000000000000000.1@elsewhere.example>' };
  assert.deepEqual(await report([event]), { status: 200, body: { known: 0, unknown: 1 } });
});

test('a server without a key for it has no such door', async () => {
  const other = await Bridge.start();
  try {
    assert.equal((await report({ message_id: 'a@b', event: 'returned' }, basic(KEY), other.url)).status, 404);
  } finally {
    await other.stop();
  }
});
