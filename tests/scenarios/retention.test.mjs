// After its days are over, nothing of a person is left in any byte of the installation, and still nobody is
// asked twice. The program runs 91 days later by Debian's libfaketime.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { findCanaries, formsOf } from '../harness/canaries.mjs';
import { delivery, hookByHand, post } from '../harness/deliveries.mjs';
import { dumpOf, ON_POSTGRES, rows } from '../harness/postgres.mjs';
import { run } from '../harness/programs.mjs';
import { addCandidate, invite, move, orderIn, personLike, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';
const DAYS = 91;
const LATER_MS = DAYS * 86_400_000;
const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'.replace(
  'x86_64',
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
);
// Only what the clock on the wall says: how long a wait takes stays as it is.
const LATER = { LD_PRELOAD: LIBRARY, FAKETIME: `+${DAYS}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' };

let bridge, hook, stage;

before(async () => {
  assert.ok(existsSync(LIBRARY), 'the Debian package faketime is installed (make setup)');
  bridge = await Bridge.start();
  const { connection } = await bridge.connect({ stage: STAGE, more: ['--manual'] });
  hook = await hookByHand(bridge, connection);
  stage = await stageNamed(bridge, STAGE);
});
after(() => bridge?.stop());

const dataDir = () => bridge.settings.BASCULE_DATA_DIR;
// Everything the program keeps: its data, and what it wrote to standard error. On PostgreSQL the rows; what its server keeps of
// dead rows until a VACUUM is the server's.
async function kept() {
  const paths = [dataDir(), join(bridge.dir, 'bascule.log')];
  if (ON_POSTGRES) paths.push(await dumpOf(bridge.database.url, bridge.dir));
  return paths;
}
const readOrder = (id) => bridge.api.ask('GET', `/api/v1/orders/${id}`);

async function startLater() {
  await bridge.server.stop();
  await bridge.startServer(LATER);
}

async function metric(name) {
  const text = await (await fetch(`http://127.0.0.1:${bridge.metricsPort}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line ? Number(line.split(' ').at(-1)) : null;
}

// A whole sweep that began after `since` (ms) has come to its end.
const sweptAfter = (since) =>
  until('a sweep to come to its end', async () => {
    const at = await metric('bascule_retention_last_sweep_timestamp_seconds');
    return at !== null && at * 1000 > since;
  }, { seconds: 60 });

async function placeOrder(subject, key) {
  return bridge.api.ask('POST', '/api/v1/orders', {
    body: { assessment: 'bigfive-120', subject },
    headers: key ? { 'Idempotency-Key': key } : {},
  });
}

// As a backup takes it: the data directory, copied while the server runs.
function copied() {
  const copy = mkdtempSync(join(bridge.dir, 'copy-'));
  cpSync(dataDir(), copy, { recursive: true, filter: (file) => !file.endsWith('.sock') });
  return copy;
}

test('the search sees a word in every form', () => {
  const word = 'canary-word';
  for (const before of ['', 'x', 'xx', 'xxx'])
    for (const after of ['', 'y', 'yy']) {
      const text = `${before}${word}${after}`;
      for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64'))])
        assert.ok(formsOf(word).some((form) => bytes.includes(form)), text);
    }
});

test('E18: 91 days later no byte of the person is left, and the same stage change invites nobody again', async (t) => {
  const person = await addCandidate(bridge, 'Zorbellina Quandrifax');
  const { link } = await invite(bridge, person, stage);
  const candidate = new Candidate(link);
  await candidate.takeAll(personLike);
  const order = await orderIn(bridge, person.id, ['delivered']);
  const { envelope } = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
  const told = delivery(hook.token, {
    data: { opportunityId: person.id, toStageId: stage.id, note: 'canary-of-an-event-body' },
  });
  assert.equal((await post(hook.hook.url, told)).status, 200);
  const byHand = await placeOrder(
    { name: 'Wendelbert Oxymoranth', email: 'wendelbert@canary-mail.example', external_id: 'canary-external-id' },
    'canary-idempotency-key',
  );
  await bridge.api.ask('POST', `/api/v1/orders/${byHand.id}/cancel`, { body: { reason: 'canary-of-a-reason' } });

  const canaries = [
    'Zorbellina', 'Quandrifax', person.emails[0], person.id, person.contact ?? person.id,
    envelope.completed_at, 'canary-of-an-event-body', told.token.slice(0, 24),
    'Wendelbert', 'Oxymoranth', 'canary-mail', 'canary-external-id', 'canary-idempotency-key', 'canary-of-a-reason',
  ];
  const early = findCanaries(canaries, await kept());
  for (const canary of canaries)
    assert.ok(early.some((where) => where.startsWith(`${canary} in `)), `${canary} is there at first`);
  t.diagnostic(`${early.length} finds before`);

  await startLater();
  await sweptAfter(Date.now() + LATER_MS - 60_000);
  for (const id of [order.id, byHand.id]) {
    const left = await readOrder(id);
    assert.equal(left.purged.why, 'retention');
    assert.match(left.purged.text, /under your retention of 90 days/);
    assert.equal(left.timeline.length, 1);
    assert.equal(left.subject.name, '');
  }
  assert.equal((await readOrder(order.id)).state, 'delivered');
  const result = await bridge.api.call('GET', `/api/v1/results/${order.result_id}`);
  assert.equal(result.status, 410);
  assert.match(result.json.detail, /deleted under your retention of 90 days/);
  // A line of the log may have been written in the very millisecond in which the result was.
  const stamp = `${envelope.completed_at} in ${join(bridge.dir, 'bascule.log')}`;
  assert.deepEqual(findCanaries(canaries, [...(await kept()), copied()]).filter((where) => where !== stamp), []);
  assert.ok((await metric('bascule_retention_rows_total{kind="answers"}')) >= 100);

  // The person enters the stage again, and Lever says so.
  const first = await stageNamed(bridge, 'New applicant');
  await move(bridge, person, first);
  await move(bridge, person, stage);
  const again = delivery(hook.token, {
    triggeredAt: Date.now() + LATER_MS,
    data: { opportunityId: person.id, toStageId: stage.id },
  });
  assert.equal((await post(hook.hook.url, again)).status, 200);
  const { reason } = await until('the entry to be decided', async () => {
    const { data } = await bridge.api.ask('GET', `/api/v1/decisions?opportunity_id=${person.id}`);
    return data.find((decision) => /asked before/.test(decision.reason));
  });
  assert.match(reason, /bigfive-120 was asked before/);
  const orders = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${person.id}`);
  assert.deepEqual(orders.data.map((one) => one.id), [order.id]);
  const mails = await bridge.mails.ask('GET', '/api/mails');
  assert.equal(mails.filter((mail) => mail.to.includes(person.emails[0])).length, 1, 'one letter, ever');
  const token = await new Candidate(link).browser.call('POST', '/api/candidate/v1/open', {
    body: { token: link.split('/').at(-1) },
  });
  assert.equal(token.status, 404, 'and the old link is dead');
});

test('E2: a sweep that is killed goes on where it was, and leaves nothing behind either', async (t) => {
  const names = Array.from({ length: 120 }, (_, at) => `Kilimander ${at}`);
  const ids = [];
  for (const [at, name] of names.entries()) {
    const { id } = await placeOrder({ name, email: `kilimander-${at}@canary-kill.example` });
    ids.push(id);
  }
  const ours = async (isOne) => {
    const { data } = await bridge.api.ask('GET', '/api/v1/orders?limit=200');
    return data.filter((order) => ids.includes(order.id) && isOne(order)).length;
  };
  // Every letter is settled: what is still to be sent would be left alone.
  await until('all to be invited', async () => (await ours(({ state }) => state === 'invited')) === ids.length);
  for (const id of ids) await bridge.api.ask('POST', `/api/v1/orders/${id}/cancel`, { body: {} });
  await bridge.server.stop();
  assert.ok(findCanaries(['Kilimander', 'canary-kill'], await kept()).length > 0);
  await bridge.startServer({ ...LATER, FAKETIME: `+${2 * DAYS}d` });
  const purged = () => ours((order) => order.purged !== null);
  const before = await until('the sweep to begin', async () => (await purged()) || null, { seconds: 30, everyMs: 5 });
  assert.equal(await bridge.server.stop('SIGKILL'), 'SIGKILL');
  const left = ON_POSTGRES
    ? Number((await rows(bridge.database.url, 'SELECT count(*) FROM orders WHERE purged_at IS NULL'))[0][0])
    : await soundCopyAndLeft();
  assert.ok(left > 0, 'it was killed in the middle');
  t.diagnostic(`${before} were seen purged before the kill, ${left} were left by it`);

  // The turn of the dead process has ended by then.
  await bridge.startServer({ ...LATER, FAKETIME: `+${2 * DAYS + 1}d` });
  await sweptAfter(Date.now() + 2 * LATER_MS);
  assert.equal(await purged(), names.length);
  assert.deepEqual(findCanaries(['Kilimander', 'canary-kill'], await kept()), []);
});

// A copy of the killed server's file is whole; how many orders in it are still to be purged.
async function soundCopyAndLeft() {
  const check = await run('/usr/bin/python3', [
    '-c',
    `import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(db.execute('PRAGMA integrity_check').fetchone()[0], len(db.execute('PRAGMA foreign_key_check').fetchall()),
      db.execute("SELECT count(*) FROM orders WHERE purged_at IS NULL").fetchone()[0])`,
    join(copied(), 'bascule.db'),
  ]);
  assert.match(check.out, /^ok 0 /, check.err);
  return Number(check.out.trim().split(' ')[2]);
}
