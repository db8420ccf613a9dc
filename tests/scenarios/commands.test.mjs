// The operator's commands as a script meets them: exit codes, JSON, and the same answer whether the server runs.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { delivery, post } from '../harness/deliveries.mjs';
import { run } from '../harness/programs.mjs';
import { addCandidate, invite, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { freePort, until } from '../harness/wait.mjs';

let bridge;

before(async () => {
  bridge = await Bridge.start();
});
after(() => bridge?.stop());

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

// A failed command: nothing on standard output, one problem on standard error.
async function assertProblem(exit, args, detail) {
  const done = await bridge.tryBascule(...args);
  const said = `bascule ${args.join(' ')}: exit ${done.exit}\n${done.err}`;
  assert.equal(done.exit, exit, said);
  assert.equal(done.out, '', said);
  const problem = JSON.parse(done.err);
  assert.match(problem.type, /^about:blank#[a-z_]+$/, said);
  assert.ok(Number.isInteger(problem.status) && problem.title && problem.detail, said);
  if (detail) assert.match(problem.detail, detail, said);
  return problem;
}

function file(name, text) {
  const path = join(bridge.dir, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

// `connect lever` with what usually is right, and `more`, which wins.
function connectArgs(more = {}) {
  const options = {
    org: bridge.org.org_id,
    environment: 'sandbox',
    'base-url': bridge.emulator.ready.api_base,
    'api-key-file': join(bridge.dir, 'lever.key'),
    'perform-as': bridge.performAs,
    ...more,
  };
  return ['connect', 'lever', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
}

// What `args` answers while the server runs, after it stopped, and while it runs again.
async function onAllServers(commands) {
  const all = () => Promise.all(commands.map((args) => bridge.tryBascule(...args)));
  const running = await all();
  assert.equal(await bridge.server.stop(), 0, 'the server ends with 0');
  const stopped = [];
  for (const args of commands) stopped.push(await bridge.tryBascule(...args)); // One holds the directory.
  await bridge.startServer();
  return { running, stopped, again: await all() };
}

test('setup, connect and rules answer in the shapes that scripts rely on; exit 0', async () => {
  const stage = await stageNamed(bridge, 'Phone interview');
  const made = await bridge.connect({ stage: stage.text });
  assert.match(made.org_id, /^org_/);
  assert.match(made.api_key, /^bsk_/);
  assert.equal(new URL(made.owner_setup_url).origin, bridge.url);
  assert.match(made.connection.connection_id, /^con_/);
  assert.deepEqual(made.connection.permissions_missing, []);
  assert.deepEqual(made.connection.hooks.map((hook) => hook.event).sort(), [
    'applicationCreated',
    'candidateArchiveChange',
    'candidateDeleted',
    'candidateHired',
    'candidateStageChange',
  ]);
  for (const hook of made.connection.hooks) {
    assert.match(hook.id, /^hok_/);
    assert.ok(hook.url.startsWith(`${bridge.url}/hooks/lever/`));
  }
  assert.match(made.rule.rule_id, /^rul_/);
  assert.equal(made.rule.state, 'on');
  const link = await bridge.bascule('owner-link', '--email', bridge.org.owner);
  assert.ok(link.url.startsWith(`${bridge.url}/console/`));
  assert.match(link.expires_at, RFC3339);
  const connection = await bridge.bascule('connections', 'show', made.connection.connection_id);
  bridge.performAs = connection.perform_as;
  const { key_name: name, permissions } = await bridge.bascule('connect', 'lever', '--permissions');
  assert.ok(name && permissions.length >= 10 && permissions.every((one) => one.name && one.feature));
});

test('an order has the documented shape, the same as by REST', async () => {
  const person = await addCandidate(bridge, 'Shape Of An Order');
  const { link } = await invite(bridge, person, await stageNamed(bridge, 'Phone interview'));
  await new Candidate(link).takeAll(personLike);
  const byRest = await orderIn(bridge, person.id, ['delivered']);
  const shown = await bridge.bascule('orders', 'show', byRest.id);
  assert.deepEqual(shown, byRest);
  for (const key of ['id', 'org_id', 'environment', 'state', 'reason', 'assessment', 'subject', 'ats', 'created_at', 'due_at', 'result_id', 'timeline'])
    assert.ok(key in shown, key);
  assert.equal(shown.environment, 'sandbox');
  assert.equal(shown.ats.opportunity_id, person.id);
  assert.equal(shown.assessment.id, 'bigfive-120');
  for (const at of [shown.created_at, shown.due_at, ...shown.timeline.map((entry) => entry.at)]) assert.match(at, RFC3339);
  for (const entry of shown.timeline)
    assert.deepEqual(Object.keys(entry).sort(), ['actor', 'at', 'evidence', 'kind', 'text']);
  const { data, next_cursor: next } = await bridge.bascule('orders', 'list', '--state', 'delivered', '--limit', '1');
  assert.equal(data[0].id, byRest.id);
  assert.equal(next, null);
  const rescored = await bridge.bascule('rescore');
  assert.deepEqual(rescored, { recomputed: 1, different: 0, data: [] });
  bridge.order = byRest;
});

test('a command gives the same output and the same exit code on a stopped and on a running server', async () => {
  const { connection, rule, org_id: org } = bridge.org;
  const answers = await onAllServers([
    ['orders', 'list'],
    ['orders', 'list', '--org', org, '--limit', '1'],
    ['orders', 'show', bridge.order.id],
    ['connections', 'list'],
    ['connections', 'show', connection.connection_id],
    ['rules', 'list'],
    ['rules', 'show', rule.rule_id],
    ['jobs', 'list'],
    ['rescore', bridge.order.result_id],
    ['connect', 'lever', '--permissions'],
    ['orders', 'show', 'ord_00000000000000000000000000'],
    ['orders', 'cancel', bridge.order.id],
    ['setup', '--org', 'Northwind Robotics', '--owner', 'mika@northwind.example'],
    ['orders', 'list', '--limit', 'many'],
  ]);
  assert.deepEqual(answers.stopped, answers.running);
  assert.deepEqual(answers.again, answers.running);
  assert.deepEqual(
    answers.running.map((done) => done.exit),
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 4, 2],
  );
});

test('what a command changes on a stopped server is there when it runs, and the other way round', async () => {
  const { rule } = bridge.org;
  const state = async () => (await bridge.bascule('rules', 'show', rule.rule_id)).state;
  assert.equal((await bridge.bascule('rules', 'off', rule.rule_id)).state, 'off');
  assert.equal(await state(), 'off');
  await bridge.server.stop();
  assert.equal(await state(), 'off');
  assert.equal((await bridge.bascule('rules', 'on', rule.rule_id)).state, 'on');
  await bridge.startServer();
  assert.equal(await state(), 'on');
});

test('exit 2: what is no use of a command, with one problem on standard error', async () => {
  for (const args of [
    ['setup'],
    ['setup', '--org', 'A'],
    ['setup', '--org', 'A', '--owner', 'no address'],
    ['orders', 'sing'],
    ['orders', 'list', '--state', 'happy'],
    ['orders', 'list', '--limit', '0'],
    ['rules', 'add', '--on', 'moonrise'],
    ['orders', 'list', '--no-such-option'],
    ['hooks', 'token', '--hook', bridge.org.connection.hooks[0].id, '--token-file', join(bridge.dir, 'no-such-file')],
  ])
    await assertProblem(2, args);
  const unknown = await run(bridge.binary, ['levitate'], { env: bridge.settings });
  assert.equal(unknown.exit, 2);
  assert.match(unknown.err, /levitate/);
});

test('exit 3: what is not there', async () => {
  for (const args of [
    ['orders', 'show', 'ord_00000000000000000000000000'],
    ['orders', 'cancel', 'nonsense'],
    ['rules', 'show', 'rul_00000000000000000000000000'],
    ['rules', 'off', 'rul_00000000000000000000000000'],
    ['connections', 'show', 'con_00000000000000000000000000'],
    ['jobs', 'retry', 'job_00000000000000000000000000'],
    ['rescore', 'res_00000000000000000000000000'],
    ['owner-link', '--email', 'nobody@northwind.example'],
    ['orders', 'list', '--org', 'Nobody Ltd'],
    connectArgs({ org: 'Nobody Ltd' }),
  ])
    await assertProblem(3, args);
});

test('exit 4: what does not go with the present state', async () => {
  await assertProblem(4, ['setup', '--org', 'Northwind Robotics', '--owner', 'somebody@northwind.example']);
  await assertProblem(4, ['orders', 'cancel', bridge.order.id]);
  await assertProblem(4, ['orders', 'resend', bridge.order.id]);
  await assertProblem(4, connectArgs(), /connected already/);
});

test('exit 5: an unreachable Lever, and a connection error that says so', async () => {
  const nobody = `http://127.0.0.1:${await freePort()}/v1`;
  await assertProblem(5, connectArgs({ 'base-url': nobody }), /cannot be reached/);
});

test('exit 6: storage that cannot be used', async () => {
  const dir = join(bridge.dir, 'broken');
  mkdirSync(dir);
  writeFileSync(join(dir, 'bascule.db'), 'this is no database, and long enough to be looked at as one\n'.repeat(100));
  for (const url of [`sqlite:${dir}/bascule.db`, 'postgresql://bascule@/bascule?host=/nowhere']) {
    const env = { ...bridge.settings, BASCULE_DATA_DIR: dir, BASCULE_DATABASE_URL: url };
    const done = await run(bridge.binary, ['orders', 'list', '--json'], { env });
    assert.equal(done.exit, 6, done.err);
    assert.ok(JSON.parse(done.err).detail);
  }
});

test('exit 7: a configuration that cannot be meant', async () => {
  const wrong = [
    { BASCULE_SERVER_LISTEN: 'here' },
    { BASCULE_SERVER_PUBLIC_URL: 'ftp://bascule.example' },
    { BASCULE_JOBS_LEASE: 'a while' },
  ];
  for (const settings of wrong) {
    const env = { ...bridge.settings, ...settings };
    for (const command of [['serve'], ['orders', 'list', '--json']]) {
      const done = await run(bridge.binary, command, { env });
      assert.equal(done.exit, 7, `${JSON.stringify(settings)}: ${done.err}`);
      assert.equal(done.out, '');
      assert.match(done.err, /configuration/);
    }
  }
  const config = file('bascule-unknown.toml', '[server]\nlisten = "127.0.0.1:0"\nlisen = "x"\n');
  const done = await run(bridge.binary, ['--config', config, 'orders', 'list'], { env: bridge.settings });
  assert.equal(done.exit, 7);
  assert.match(done.err, /lisen/, 'the unknown key is named');
});

// The three errors that integration guides list.

test('guides’ error 1: an invalid key is told with its cause and the next step', async () => {
  const key = file('wrong.key', 'not-the-key-0000000000\n');
  const problem = await assertProblem(5, connectArgs({ 'api-key-file': key }), /refused the API key/);
  assert.match(problem.detail, /Check that all of it was copied/);
  assert.match(problem.detail, /sandbox/, 'and which environment it was tried on');
  assert.equal(problem.detail.includes('not-the-key'), false, 'the key is not repeated');
});

test('guides’ error 1: a missing permission is named in Lever’s words, with what it costs', async () => {
  const limited = await bridge.lever.ask('POST', '/emulator/keys', {
    body: {
      name: 'no feedback',
      permissions: ['opportunities:write', 'stages:read', 'postings:read', 'users:read', 'webhooks:write', 'notes:write', 'files:write', 'tags:read', 'contacts:read', 'applications:read'],
    },
  });
  const key = file('limited.key', `${limited.key}\n`);
  const connected = await bridge.bascule(...connectArgs({ 'api-key-file': key }), '--manual');
  const missing = connected.permissions_missing;
  assert.ok(missing.some((one) => /Create an opportunity feedback form/.test(one.name)), JSON.stringify(missing));
  assert.ok(missing.every((one) => one.feature), 'each with what it costs');
  assert.ok(missing.every((one) => /feedback/.test(one.name)), 'and nothing that is granted');
  const without = await bridge.lever.ask('POST', '/emulator/keys', { body: { name: 'nobody', permissions: ['stages:read'] } });
  const noUsers = file('no-users.key', `${without.key}\n`);
  await assertProblem(5, connectArgs({ 'api-key-file': noUsers }), /permission "Find all users.*add it to the key/s);
  await bridge.bascule('connections', 'disconnect', connected.connection_id);
});

test('guides’ error 2: where the signature does not hold, the answer says so and what to do', async () => {
  const hook = bridge.org.connection.hooks.find((one) => one.event === 'candidateStageChange');
  const answer = await post(hook.url, delivery('a token of another hook'));
  assert.equal(answer.status, 401);
  assert.match(answer.json.detail, /Signature validation failed/);
  assert.match(answer.json.detail, /Copy the hook's signature token again|connect again/);
});

test('guides’ error 3: a form that Lever answers with 404 is told on the order, with cause and next step', async () => {
  const person = await addCandidate(bridge, 'Form Not Found');
  const { link } = await invite(bridge, person, await stageNamed(bridge, 'Phone interview'));
  await bridge.lever.ask('POST', '/emulator/faults', {
    body: { kind: 'status', status: 404, method: 'POST', path: `opportunities/${person.id}/feedback`, next: 1 },
  });
  await new Candidate(link).takeAll(personLike);
  const order = await orderIn(bridge, person.id, ['needs_attention']);
  assert.match(order.reason, /not on the profile/, 'what');
  assert.match(order.reason, /did not find the profile/, 'why');
  assert.match(order.reason, /run this again/, 'and the next step');
  const { data: parked } = await bridge.bascule('jobs', 'list');
  const job = parked.find((one) => one.kind === 'perform_effect');
  assert.ok(job, 'the work waits for a person');
  await bridge.bascule('jobs', 'retry', job.id);
  await orderInAgain(person.id, 'delivered');
  assert.equal((await profile(bridge, person.id)).feedback.length, 1);
});

// As orderIn, for an order that a person was needed for.
const orderInAgain = (opportunity, state) =>
  until(`the order to be ${state}`, async () => {
    const { data } = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${opportunity}`);
    return data[0].state === state && data[0];
  });
