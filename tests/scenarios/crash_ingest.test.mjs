// What was answered 200 is on the disk: the server is killed in the middle of a flood of deliveries, twenty
// times, and every delivery that it had answered is found when it is back.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { delivery, hookByHand, keptEvents, post } from '../harness/deliveries.mjs';
import { rows } from '../harness/postgres.mjs';
import { run } from '../harness/programs.mjs';

const ROUNDS = 20;
const CONNECTIONS = 64;

let bridge, hook;

before(async () => {
  bridge = await Bridge.start();
  const { connection } = await bridge.connect({ more: ['--manual'] });
  hook = await hookByHand(bridge, connection);
});
after(() => bridge?.stop());

// Posts from all connections at once until the server is gone; kills it at the `killAt`-th answer.
async function ingestUntilKilled(round, killAt) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const acked = [];
  let sent = 0;
  let killed = null;
  const oneConnection = async () => {
    for (;;) {
      const opportunityId = `round-${round}-${++sent}`;
      const body = delivery(hook.token, { data: { opportunityId, toStageId: 'lead-new' } });
      const answer = await post(hook.hook.url, body, { agent }).catch(() => null);
      if (!answer) return; // The server is gone: this one was never answered.
      assert.equal(answer.status, 200, answer.text);
      acked.push(opportunityId);
      if (acked.length === killAt) killed = bridge.server.stop('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, oneConnection));
  assert.equal(await killed, 'SIGKILL');
  agent.destroy();
  return { acked, sent };
}

// The server itself was not killed; only what we had committed counts.
async function keptOnPostgres() {
  const [[events, jobs]] = await rows(
    bridge.database.url,
    "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM jobs WHERE kind = 'decide_event')",
  );
  return { events: Number(events), jobs: Number(jobs) };
}

// Looks at a copy of what the killed process left, with SQLite's own check: the log is replayed there, and the
// original stays as the crash left it. Returns how many events the copy holds.
async function checkedCopy() {
  if (bridge.database) return keptOnPostgres();
  const copy = mkdtempSync(join(bridge.dir, 'copy-'));
  for (const suffix of ['', '-wal']) {
    const file = join(bridge.settings.BASCULE_DATA_DIR, `bascule.db${suffix}`);
    if (existsSync(file)) copyFileSync(file, join(copy, `bascule.db${suffix}`));
  }
  const look = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(db.execute('PRAGMA integrity_check').fetchone()[0])
print(len(db.execute('PRAGMA foreign_key_check').fetchall()))
print(db.execute('SELECT count(*) FROM events').fetchone()[0])
print(db.execute("SELECT count(*) FROM jobs WHERE kind = 'decide_event'").fetchone()[0])`;
  const done = await run('/usr/bin/python3', ['-c', look, join(copy, 'bascule.db')]);
  assert.equal(done.exit, 0, done.err);
  rmSync(copy, { recursive: true });
  const [integrity, orphans, events, jobs] = done.out.trim().split('\n');
  assert.equal(integrity, 'ok');
  assert.equal(orphans, '0');
  return { events: Number(events), jobs: Number(jobs) };
}

// The opportunity ids of this round that the server holds.
async function keptOf(round) {
  const kept = [];
  for await (const event of keptEvents(bridge.api)) {
    if (!event.opportunity_id.startsWith(`round-${round}-`)) break; // Newest first: the round before.
    kept.push(event.opportunity_id);
  }
  return kept;
}

test('A1: after kill -9 amid 64 connections, every delivery answered 200 is there, twenty times', async (t) => {
  let allAcked = 0;
  let events = 0;
  for (let round = 1; round <= ROUNDS; ++round) {
    const { acked, sent } = await ingestUntilKilled(round, 64 + ((round * 53) % 400));
    assert.ok(sent > acked.length, 'the kill came amid deliveries');
    const copy = await checkedCopy();
    await bridge.startServer();
    const kept = await keptOf(round);
    const have = new Set(kept);
    assert.equal(have.size, kept.length, 'no delivery is kept twice');
    const lost = acked.filter((id) => !have.has(id));
    assert.deepEqual(lost, [], `round ${round}: answered 200 and lost`);
    assert.equal(copy.events, events + kept.length, 'the server lost nothing of what the disk held');
    assert.equal(copy.jobs, copy.events, 'each event has its job, in the same transaction');
    events = copy.events;
    allAcked += acked.length;
  }
  t.diagnostic(`${ROUNDS} kills, ${allAcked} answered, ${events} kept, none lost`);
});
