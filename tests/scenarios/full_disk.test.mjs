// A disk that fills up under the running server (case E5): a real one of 24 MB, mounted where only this test sees
// it. For root and for a plain user alike: the latter is root of a user namespace of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Bridge } from '../harness/bridge.mjs';
import { delivery, hookByHand, keptEvents, post } from '../harness/deliveries.mjs';
import { ON_POSTGRES } from '../harness/postgres.mjs';
import { until } from '../harness/wait.mjs';

const DISK = process.env.SMALL_DISK;

if (!DISK)
  // On PostgreSQL it is the database server's disk: contract.postgres breaks that.
  test('E5: on a small disk of its own', { skip: ON_POSTGRES }, () => {
    const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
    const inside = 'mount -t tmpfs -o size=24m none "$1" && SMALL_DISK="$1" exec "$2" --test --test-reporter=tap "$3"';
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const done = spawnSync(
      'unshare',
      [process.getuid() === 0 ? '-m' : '-rm', 'sh', '-c', inside, 'sh', disk, process.execPath, fileURLToPath(import.meta.url)],
      { encoding: 'utf8', env },
    );
    rmSync(disk, { recursive: true });
    assert.equal(done.status, 0, done.stdout + done.stderr);
    assert.match(done.stdout, /# pass [1-9]/);
  });
else
  describe('A disk that fills up', { concurrency: 1 }, () => {
    const filler = join(DISK, 'somebody-elses');
    const acked = [];
    let bridge, hook, sent = 0;

    const one = async () => {
      const opportunityId = `arrival-${++sent}`;
      const answer = await post(hook.hook.url, delivery(hook.token, { data: { opportunityId, toStageId: 'x' } }));
      if (answer.status === 200) acked.push(opportunityId);
      return answer;
    };
    // Takes all that is left, also what a gap of a page would hold.
    const fill = () => {
      writeFileSync(filler, '');
      for (const size of [1 << 20, 1 << 16, 1 << 12])
        for (let full = false; !full; )
          try {
            writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
          } catch (error) {
            assert.equal(error.code, 'ENOSPC');
            full = true;
          }
      assert.equal(statfsSync(DISK).bavail, 0);
    };
    const metric = async (name) => {
      const text = await (await fetch(`http://127.0.0.1:${bridge.metricsPort}/metrics`)).text();
      return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)[1]);
    };

    before(async () => {
      mkdirSync(join(DISK, 'data'), { mode: 0o700 });
      bridge = await Bridge.start({ env: { BASCULE_DATA_DIR: join(DISK, 'data') } });
      const { connection } = await bridge.connect({ more: ['--manual'] });
      hook = await hookByHand(bridge, connection);
    });
    after(() => bridge?.stop());

    test('takes deliveries while there is room, and says how much there is', async () => {
      for (let i = 0; i < 20; ++i) assert.equal((await one()).status, 200);
      assert.ok((await metric('bascule_data_free_ratio')) > 0.05);
    });

    test('full: writes are refused with 503 and Retry-After, never 2xx; reads go on; people are told', async (t) => {
      fill();
      // What was reserved in the log's last pages may still take a few: those are kept, too.
      const first = await until('the first refusal', async () => {
        const answer = await one();
        return answer.status !== 200 && answer;
      });
      assert.equal(first.status, 503, first.text);
      const refused = await Promise.all(Array.from({ length: 32 }, one));
      for (const answer of refused) {
        assert.equal(answer.status, 503, answer.text);
        assert.ok(Number(answer.headers['retry-after']) >= 1);
      }
      const orders = await bridge.api.ask('GET', '/api/v1/orders');
      assert.deepEqual(orders.data, []);
      assert.equal((await fetch(`${bridge.url}/healthz`)).status, 200);
      assert.equal((await fetch(`${bridge.url}/readyz`)).status, 503);
      assert.equal(await metric('bascule_data_free_ratio'), 0);
      const doctor = await bridge.tryBascule('doctor');
      assert.equal(doctor.exit, 1);
      const disk = doctor.json.checks.find((check) => check.what === 'disk space');
      assert.match(disk.detail, /0\.0 % is free; make room/);
      t.diagnostic(`${acked.length} acknowledged, ${refused.length + 1} refused`);
    });

    test('a backup onto the full disk says so, leaves nothing behind and harms nobody', async () => {
      const done = await bridge.tryBascule('backup', '--to', join(DISK, 'copy.db'));
      assert.equal(done.exit, 6, done.err);
      assert.match(JSON.parse(done.err).detail, /full/);
      assert.throws(() => statfsSync(join(DISK, 'copy.db')), { code: 'ENOENT' });
      assert.throws(() => statfsSync(join(DISK, 'copy.db.part')), { code: 'ENOENT' });
    });

    test('room again: it goes on without a restart, and every delivery it acknowledged is there', async () => {
      unlinkSync(filler);
      await until('a delivery to be taken', async () => (await one()).status === 200);
      for (let i = 0; i < 20; ++i) assert.equal((await one()).status, 200);
      assert.equal((await fetch(`${bridge.url}/readyz`)).status, 200);
      const kept = new Set();
      for await (const event of keptEvents(bridge.api)) kept.add(event.opportunity_id);
      assert.deepEqual(acked.filter((id) => !kept.has(id)), [], 'acknowledged and lost');
      assert.equal(await bridge.server.stop(), 0);
    });
  });
