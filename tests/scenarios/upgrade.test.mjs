// From every schema that was released: its data is brought up to date and played on (case E20).
import assert from 'node:assert/strict';
import { copyFileSync, chmodSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Bridge, ROOT } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { Browser } from '../harness/http.mjs';
import { ON_POSTGRES } from '../harness/postgres.mjs';
import { run } from '../harness/programs.mjs';
import { personLike } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const UPGRADE = join(ROOT, 'tests/upgrade');
const schemas = readdirSync(UPGRADE).filter((name) => /^\d{4}$/.test(name));
const newest = Math.max(
  ...readdirSync(join(ROOT, 'src/storage/migrations')).map((name) => Number(name.slice(0, 4))),
);

test('there is data of every schema that was released', () => {
  assert.deepEqual(schemas.slice(0, 2), ['0002', '0003']);
});

for (const schema of schemas)
  // The dumps are SQLite's; PostgreSQL came with the newest of them.
  describe(`E20: data of schema ${schema}`, { concurrency: 1, skip: ON_POSTGRES }, () => {
    const from = join(UPGRADE, schema);
    const about = JSON.parse(readFileSync(join(from, 'about.json'), 'utf8'));
    let bridge, api;
    before(async () => {
      bridge = new Bridge();
      const data = join(bridge.dir, 'data');
      mkdirSync(data, { mode: 0o700 });
      copyFileSync(join(from, 'master.key'), join(data, 'master.key'));
      chmodSync(join(data, 'master.key'), 0o600);
      const made = await run('/usr/bin/python3', [
        join(UPGRADE, 'dump.py'), 'read', join(from, 'dump.sql'), join(data, 'bascule.db'),
      ]);
      assert.equal(made.exit, 0, made.err);
      chmodSync(join(data, 'bascule.db'), 0o600);
      await bridge.startMailCatcher();
      await bridge.startServer();
      api = new Browser(bridge.url, { authorization: `Bearer ${about.api_key}` });
    });
    after(() => bridge?.stop());

    test('is brought to the newest schema, and doctor agrees', async () => {
      assert.equal(await bridge.server.stop(), 0);
      const doctor = await bridge.tryBascule('doctor', '--deep');
      const database = doctor.json.checks.find((check) => check.what === 'database');
      assert.deepEqual(database, { state: 'ok', what: 'database', detail: `schema ${newest}` });
      await bridge.startServer();
    });

    test('still has its results, and they can be recomputed', async () => {
      const result = await api.ask('GET', `/api/v1/results/${about.done.result.id}`);
      assert.deepEqual(result, about.done.result);
      const order = await api.ask('GET', `/api/v1/orders/${about.done.order}`);
      assert.equal(order.state, 'delivered');
      const rescored = await bridge.bascule('rescore');
      assert.deepEqual([rescored.recomputed, rescored.different], [1, 0], JSON.stringify(rescored));
    });

    test('still asks as before: for everything, in English', async () => {
      const { data } = await bridge.bascule('rules', 'list');
      assert.ok(data.length > 0);
      for (const rule of data) assert.deepEqual([rule.optional_assessments, rule.language], [[], 'en']);
      const order = await api.ask('GET', `/api/v1/orders/${about.done.order}`);
      assert.deepEqual([order.is_optional, order.invitation.outstanding], [false, 0]);
    });

    test('goes on: a link of before is good, its answers become a result', async () => {
      const candidate = new Candidate(bridge.url + about.open.link);
      await candidate.takeAll(personLike);
      const order = await until('the result', async () => {
        const now = await api.ask('GET', `/api/v1/orders/${about.open.order}`);
        return now.state === 'delivered' && now;
      });
      assert.ok(order.result_id);
    });
  });
