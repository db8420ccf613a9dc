// What somebody would write instead of the inbound hook: Fastify and better-sqlite3. The same work for each
// delivery: parse it, check Lever's signature in constant time, keep the event and its job in one durable
// transaction (WAL, synchronous=FULL), only then answer. The tables and indexes are the product's own schema.
//   node server.mjs row|group SCHEMA.sql DATABASE
//     row     a transaction for each delivery
//     group   what arrives in one turn of the event loop shares a transaction
// The signature token comes in LEVER_SIGNATURE_TOKEN. Prints one JSON line when ready.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [, , commit, schema, file] = process.argv;
const key = process.env.LEVER_SIGNATURE_TOKEN;

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(readFileSync(schema, 'utf8'));

const ORG = newId('org');
const CONNECTION = newId('con');
const HOOK = newId('hok');

const insertEvent = db.prepare(
  'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING',
);
const insertJob = db.prepare(
  `INSERT INTO jobs (id, org_id, kind, about, lane, state, created_at, visible_at)
   VALUES (?, ?, 'decide_event', ?, ?, 'waiting', ?, ?)`,
);

// As long as the product's ids, and like them in the order of time.
function newId(kind) {
  return `${kind}_${Date.now().toString(16).padStart(12, '0')}${randomBytes(7).toString('hex')}`;
}

function isSigned({ token, triggeredAt, signature }) {
  const expected = createHmac('sha256', key)
    .update(token + triggeredAt)
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function keep({ raw, delivery }) {
  const now = Date.now();
  const event = newId('evt');
  const job = newId('job');
  const { changes } = insertEvent.run(
    event,
    ORG,
    CONNECTION,
    HOOK,
    job,
    'stage_changed',
    delivery.event,
    delivery.token,
    delivery.triggeredAt,
    delivery.data.opportunityId,
    delivery.data.toStageId,
    raw,
    now,
  );
  if (changes === 1) insertJob.run(job, ORG, event, CONNECTION, now, now);
}

const keepOne = db.transaction(keep);
const keepAll = db.transaction((all) => all.forEach(keep));

let waiting = [];
function flush() {
  const batch = waiting;
  waiting = [];
  try {
    keepAll(batch);
    for (const one of batch) one.resolve();
  } catch (error) {
    for (const one of batch) one.reject(error);
  }
}

function keepWithOthers(one) {
  return new Promise((resolve, reject) => {
    if (waiting.push({ ...one, resolve, reject }) === 1) setImmediate(flush);
  });
}

const app = Fastify({ logger: false, bodyLimit: 256 * 1024 });
app.removeContentTypeParser('application/json');
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) =>
  done(null, body),
);

app.post('/hooks/lever/:key', async (request, reply) => {
  const raw = request.body;
  let delivery;
  try {
    delivery = JSON.parse(raw.toString('utf8'));
  } catch {
    return reply.code(400).send({ error: 'this is no delivery' });
  }
  if (typeof delivery.token !== 'string' || typeof delivery.signature !== 'string' || !isSigned(delivery))
    return reply.code(401).send({ error: 'wrong signature' });
  if (!delivery.data?.opportunityId) return reply.code(400).send({ error: 'this is no delivery' });
  if (commit === 'row') keepOne({ raw, delivery });
  else await keepWithOthers({ raw, delivery });
  return { status: 'ok' };
});

process.once('SIGTERM', async () => {
  await app.close();
  db.close();
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ url }));
