// What the world recorded of a round, for the checker (history.mjs), and what is on the disk afterwards.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keptEvents } from '../harness/deliveries.mjs';
import { run } from '../harness/programs.mjs';
import { board, profile } from '../harness/story.mjs';
import { command } from './patient.mjs';

const LATE_MS = 300; // Two cores, and several installations at once.

async function allOrders(api) {
  const orders = [];
  for (let cursor = ''; cursor !== null; ) {
    const page = await api.ask('GET', `/api/v1/orders?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    orders.push(...page.data);
    cursor = page.next_cursor;
  }
  return orders;
}

// All jobs in one state, page after page.
export async function allJobs(bridge, state) {
  const jobs = [];
  for (let cursor = []; cursor !== null; ) {
    const page = await command(bridge, 'jobs', 'list', '--state', state, ...cursor);
    jobs.push(...page.data);
    cursor = page.next_cursor && ['--cursor', page.next_cursor];
  }
  return jobs;
}

// While the server and the emulator run. `intents` as history.mjs has them, without the key.
export async function recordsOf(bridge, intents) {
  const [key] = await bridge.lever.ask('GET', '/emulator/keys');
  const { candidates } = await board(bridge);
  // Before the events: what is answered meanwhile would be missed there.
  const deliveries = await bridge.lever.ask('GET', '/emulator/deliveries');
  const events = [];
  for await (const event of keptEvents(bridge.api)) events.push(event);
  const parked = await allJobs(bridge, 'parked');
  const profiles = [];
  for (const card of candidates) profiles.push(await profile(bridge, card.id));
  return {
    intents: intents.map((intent) => ({ key: key.id, ...intent })),
    journal: await bridge.lever.ask('GET', '/emulator/journal'),
    deliveries,
    mails: await bridge.mails.ask('GET', '/api/mails'),
    orders: await allOrders(bridge.api),
    events,
    profiles,
    parked,
    losses: bridge.losses ?? [],
    late_ms: LATE_MS,
  };
}

// SQLite's own words about the file of a stopped server: [] when it is whole.
export async function diskLies(dataDir) {
  const file = join(dataDir, 'bascule.db');
  if (!existsSync(file)) return [];
  const look = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for row in db.execute('PRAGMA integrity_check'): print(row[0]) if row[0] != 'ok' else None
for row in db.execute('PRAGMA foreign_key_check'): print('orphan', row)`;
  const done = await run('/usr/bin/python3', ['-c', look, file]);
  if (done.exit !== 0) return [`the database cannot be read: ${done.err.trim().split('\\n').at(-1)}`];
  return done.out.trim().split('\n').filter(Boolean);
}
