// The restore drill: work goes on, a backup is taken amid it, work goes on, the installation is destroyed and
// restored. Nothing that was done since is done a second time, and nothing is sent before a person says so.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from '../harness/wait.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ON_POSTGRES } from '../harness/postgres.mjs';
import { Candidate } from '../harness/candidate.mjs';
import {
  addCandidate, delivered, invite, move, orderIn, personLike, profile, stageNamed,
} from '../harness/story.mjs';

const STAGE = 'Phone interview';

// On PostgreSQL `bascule backup` points to pg_dump, and says so.
describe('A backup taken amid work, and restored after the loss of everything', { concurrency: 1, skip: ON_POSTGRES }, () => {
  let bridge, stage, backup, data;
  const people = {};
  const mailsTo = async (person) =>
    (await bridge.mails.ask('GET', '/api/mails')).filter((mail) => mail.to.includes(person.emails[0])).length;
  const formsOf = async (person) => (await profile(bridge, person.id)).feedback.length;
  const finish = async (person, link) => {
    await new Candidate(link).takeAll(personLike);
    return orderIn(bridge, person.id, ['delivered']);
  };

  before(async () => {
    bridge = await Bridge.start({ env: { BASCULE_RECONCILE_EVERY: '2s' } });
    await bridge.connect({ stage: STAGE });
    stage = await stageNamed(bridge, STAGE);
    data = bridge.settings.BASCULE_DATA_DIR;
    backup = join(bridge.dir, 'monday.db');
    for (const name of ['Done Before', 'Open Then', 'Invited Since', 'Came While Down', 'Came After'])
      people[name] = await addCandidate(bridge, name);
  });
  after(() => bridge?.stop());

  test('P12: a backup of the running server appears complete, private, and without the master key', async () => {
    const { link } = await invite(bridge, people['Done Before'], stage);
    await finish(people['Done Before'], link);
    people['Open Then'].link = (await invite(bridge, people['Open Then'], stage)).link;
    const made = await bridge.bascule('backup', '--to', 'monday.db');
    assert.equal(made.path, backup, 'meant from where it was typed');
    assert.equal(made.holds_master_key, false);
    assert.equal(statSync(backup).mode & 0o777, 0o600);
    const key = readFileSync(join(data, 'master.key'), 'utf8').trim();
    assert.ok(!readFileSync(backup).includes(key));
    assert.deepEqual(readdirSync(bridge.dir).filter((name) => name.startsWith('monday.db')), ['monday.db']);

    const again = await bridge.tryBascule('backup', '--to', backup);
    assert.equal(again.exit, 4, again.err);
    const nowhere = await bridge.tryBascule('backup', '--to', join(bridge.dir, 'no-such-folder', 'x.db'));
    assert.equal(nowhere.exit, 6, nowhere.err);
  });

  test('the server still holds its data: a restore is refused, in words', async () => {
    const done = await bridge.tryBascule('restore', '--from', backup, '--replace');
    assert.equal(done.exit, 4, done.err);
    assert.match(JSON.parse(done.err).detail, /stop the server first/);
  });

  test('work goes on; then everything but key and backup is lost, and comes back muted', async () => {
    await finish(people['Open Then'], people['Open Then'].link);
    await finish(people['Invited Since'], (await invite(bridge, people['Invited Since'], stage)).link);
    await bridge.server.stop('SIGKILL');
    const key = readFileSync(join(data, 'master.key'));
    rmSync(data, { recursive: true });
    await move(bridge, people['Came While Down'], stage);

    const noKey = await bridge.tryBascule('restore', '--from', backup);
    assert.equal(noKey.exit, 6, noKey.err);
    assert.match(JSON.parse(noKey.err).detail, /master key .* is missing/);
    writeFileSync(join(data, 'master.key'), key, { mode: 0o600 });
    const restored = await bridge.bascule('restore', '--from', backup);
    assert.equal(restored.muted, true);
    assert.equal(restored.set_aside, null);
    await bridge.startServer();
  });

  test('P12: muted, hooks are kept and answered, and nothing goes out', async () => {
    const before = (await bridge.mails.ask('GET', '/api/mails')).length;
    await move(bridge, people['Came After'], stage);
    await delivered(bridge, 'candidateStageChange', people['Came After'].id);
    const summary = await bridge.api.ask('GET', '/api/v1/summary');
    assert.match(summary.muted.text, /bascule resume/);
    const metrics = await (await fetch(`http://127.0.0.1:${bridge.metricsPort}/metrics`)).text();
    assert.match(metrics, /bascule_muted 1/);
    assert.equal((await fetch(`${bridge.url}/readyz`)).status, 200);
    const old = await new Candidate(people['Open Then'].link).browser.call('POST', '/api/candidate/v1/open', {
      body: { token: people['Open Then'].link.split('/').at(-1) },
    });
    assert.equal(old.status, 404, 'a link of before the restore is dead');
    const refused = await bridge.tryBascule('connections', 'disconnect', bridge.org.connection.connection_id);
    assert.equal(refused.exit, 5, refused.err);
    const waiting = await bridge.bascule('jobs', 'list', '--state', 'waiting');
    assert.ok(waiting.data.length >= 1);
    assert.ok(waiting.data.every((job) => job.attempts === 0));
    assert.match(waiting.muted, /bascule resume/);
    assert.equal((await bridge.mails.ask('GET', '/api/mails')).length, before);
  });

  test('E19: resumed, each thing is there exactly once, and doubtful letters wait for a person', async (t) => {
    await bridge.bascule('resume');
    await orderIn(bridge, people['Came After'].id, ['invited']);
    for (const name of ['Invited Since', 'Came While Down']) {
      const order = await orderIn(bridge, people[name].id, ['needs_attention']);
      assert.match(order.reason, /may have been sent after the backup/);
    }
    assert.equal(await mailsTo(people['Invited Since']), 1, 'not invited a second time');

    // Who had answered since the backup gets a new link from a person, and answers again: one form stays one.
    const open = await orderIn(bridge, people['Open Then'].id, ['invited', 'opened']);
    const seen = new Set((await bridge.mails.ask('GET', '/api/mails')).map((mail) => mail.id));
    await bridge.bascule('orders', 'resend', open.id);
    const mail = await bridge.waitForMail(people['Open Then'].emails[0], seen);
    const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
    const done = await finish(people['Open Then'], link);
    assert.match(JSON.stringify(done.timeline), /found and adopted/);

    const { count } = await bridge.bascule('jobs', 'retry', '--all', '--kind', 'perform_effect');
    assert.equal(count, 2);
    for (const name of ['Invited Since', 'Came While Down'])
      await until(`${name} to be invited`, async () => {
        const order = await orderIn(bridge, people[name].id, ['invited', 'needs_attention']);
        return order.state === 'invited';
      });

    const found = {};
    for (const [name, person] of Object.entries(people)) found[name] = [await formsOf(person), await mailsTo(person)];
    assert.deepEqual(found, {
      'Done Before': [1, 1],
      'Open Then': [1, 2], // The second is the one that a person asked for.
      'Invited Since': [1, 2], // Likewise.
      'Came While Down': [0, 1],
      'Came After': [0, 1],
    });
    const parked = await bridge.bascule('jobs', 'list');
    assert.deepEqual(parked.data, []);
    const again = await bridge.tryBascule('resume');
    assert.equal(again.exit, 4, again.err);
    t.diagnostic(JSON.stringify(found));
  });

  test('a restore over a database keeps it under a dated name', async () => {
    assert.equal(await bridge.server.stop(), 0);
    const refused = await bridge.tryBascule('restore', '--from', backup);
    assert.equal(refused.exit, 4, refused.err);
    assert.match(JSON.parse(refused.err).detail, /--replace/);
    const done = await bridge.bascule('restore', '--from', backup, '--replace');
    assert.match(done.set_aside, /bascule\.db\.replaced-\d{8}T\d{6}Z$/);
    assert.ok(existsSync(done.set_aside));
  });
});
