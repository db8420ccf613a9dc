// Every operation of docs/api/openapi.yaml, called by API keys of one permission each (case F7): the one that stands
// at the operation opens it, no other does. An operation without a line there fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge, ROOT } from '../harness/bridge.mjs';
import { Browser } from '../harness/http.mjs';

const { load } = createRequire(join(ROOT, 'web/package.json'))('js-yaml');
const DOCUMENT = load(readFileSync(join(ROOT, 'docs/api/openapi.yaml'), 'utf8'));
const PERMISSIONS = DOCUMENT.components.schemas.Permission.enum;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

// Those of an organisation; what is about the caller alone, or public, or a candidate's, needs no permission.
const OPERATIONS = Object.entries(DOCUMENT.paths)
  .filter(([path]) => path.startsWith('/api/v1/') && !/^\/api\/v1\/(session|account)|\.yaml$/.test(path))
  .flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path: path.replace(/\{[^}]+\}/, 'ord_00000000000000000000000000'),
      needs: item[method]['x-permission'],
      // What is about the person who is signed in takes no key, whatever it may.
      takesKeys: (item[method].security ?? DOCUMENT.security).some((one) => 'apiKey' in one),
    })),
  );

let bridge;
before(async () => {
  bridge = await Bridge.start();
  await bridge.connect({});
  await bridge.mayEverything();
});
after(() => bridge?.stop());

const keyWith = async (permissions, more = {}) =>
  bridge.api.ask('POST', '/api/v1/api-keys', { body: { name: 'A test', permissions, ...more } });
const browserOf = ({ key }) => new Browser(bridge.url, { authorization: `Bearer ${key}` });
const call = (browser, { method, path }) =>
  browser.call(method, path, method === 'GET' ? {} : { body: {} });

test('every operation names one of the permissions', () => {
  assert.ok(OPERATIONS.length > 20, `${OPERATIONS.length} operations`);
  for (const { name, needs } of OPERATIONS) assert.ok(PERMISSIONS.includes(needs), `${name} needs ${needs}`);
});

test('F7: a key opens what its one permission names and nothing else', async () => {
  for (const permission of PERMISSIONS) {
    const browser = browserOf(await keyWith([permission]));
    for (const operation of OPERATIONS) {
      const { status, json } = await call(browser, operation);
      const what = `${operation.name} with ${permission} alone: ${status}`;
      if (!operation.takesKeys) {
        assert.equal(status, 403, what);
      } else if (operation.needs === permission) {
        assert.ok(![401, 403].includes(status) && status < 500, what);
      } else {
        assert.equal(status, 403, what);
        assert.match(json.detail, new RegExp(`this needs the permission ${operation.needs}`), what);
      }
    }
  }
});

// What each role may, by the words of the documentation and not of the program.
const LOOK = ['orders:read', 'results:read', 'setup:read', 'people:read'];
const ROLES = { admin: PERMISSIONS, recruiter: [...LOOK, 'orders:write', 'results:share'], viewer: LOOK, interviewer: [] };

// Invited by mail, joined by its link: {browser, headers}.
async function memberWith(role) {
  const email = `${role}@people.example`;
  await bridge.api.ask('POST', '/api/v1/invites', { body: { email, role } });
  const mail = await bridge.waitForMail(email);
  const token = new URL(mail.links.find((link) => link.includes('/console/join'))).hash.slice(1);
  const browser = new Browser(bridge.url);
  const seen = await browser.ask('POST', '/api/v1/session/invite', { body: { token } });
  assert.deepEqual([seen.email, seen.role], [email, role]);
  const body = { token, name: `Robin ${role} Example`, password: 'a long walk of nobody by the sea' };
  const session = await browser.ask('POST', '/api/v1/session/join', { body });
  browser.headers = { 'x-csrf-token': session.csrf_token };
  return { browser, session };
}

test('F7: a member may what the role says and nothing else, by every operation', async () => {
  for (const [role, permissions] of Object.entries(ROLES)) {
    const { browser, session } = await memberWith(role);
    assert.equal(session.member.role, role);
    assert.deepEqual([...session.permissions].sort(), [...permissions].sort());
    for (const operation of OPERATIONS) {
      const { status } = await call(browser, operation);
      const what = `${operation.name} as ${role}: ${status}`;
      if (permissions.includes(operation.needs)) assert.ok(![401, 403].includes(status) && status < 500, what);
      else assert.equal(status, 403, what);
    }
  }
});

test('G3: whoever gets another role or is deactivated is signed out at once, and no role is lost for good', async () => {
  const { data: members } = await bridge.api.ask('GET', '/api/v1/members');
  const owner = members.find(({ role }) => role === 'owner');
  const last = await bridge.api.call('POST', `/api/v1/members/${owner.id}/deactivate`, { body: {} });
  assert.equal(last.status, 409);
  const { browser, session } = await memberWith('owner');
  assert.equal((await browser.call('GET', '/api/v1/orders')).status, 200);
  await bridge.api.ask('POST', `/api/v1/members/${session.member.id}/role`, { body: { role: 'viewer' } });
  assert.equal((await browser.call('GET', '/api/v1/orders')).status, 401);
  const signIn = { body: { email: session.member.email, password: 'a long walk of nobody by the sea' } };
  assert.equal((await new Browser(bridge.url).call('POST', '/api/v1/session', signIn)).status, 200);
  await bridge.api.ask('POST', `/api/v1/members/${session.member.id}/deactivate`, { body: {} });
  assert.equal((await new Browser(bridge.url).call('POST', '/api/v1/session', signIn)).status, 401);
});

test('G3: a member sees where they are signed in, and ends the others', async () => {
  const email = 'viewer@people.example';
  const password = 'a long walk of nobody by the sea';
  const [one, two] = [new Browser(bridge.url), new Browser(bridge.url)];
  for (const browser of [one, two]) {
    const { csrf_token: token } = await browser.ask('POST', '/api/v1/session', { body: { email, password } });
    browser.headers = { 'x-csrf-token': token };
  }
  const { data } = await two.ask('GET', '/api/v1/sessions');
  assert.equal(data.filter(({ is_this_one: is }) => is).length, 1);
  const ended = await two.ask('POST', '/api/v1/sessions/end-others', { body: {} });
  assert.equal(ended.ended, data.length - 1);
  assert.equal((await one.call('GET', '/api/v1/sessions')).status, 401);
  const byKey = await bridge.api.call('GET', '/api/v1/sessions');
  assert.equal(byKey.status, 403);
});

test('F7: a key makes no key that may more than itself', async () => {
  const maker = browserOf(await keyWith(['keys:write', 'orders:read']));
  const more = await maker.call('POST', '/api/v1/api-keys', { body: { name: 'More', permissions: ['results:read'] } });
  assert.equal(more.status, 422);
  assert.equal(more.json.pointer, '/permissions');
  const same = await maker.call('POST', '/api/v1/api-keys', { body: { name: 'Same', permissions: ['orders:read'] } });
  assert.equal(same.status, 201);
});

test('F16: a revoked, an expired and an unknown key are answered alike, and no key is read from the address', async () => {
  const made = await keyWith(['orders:read']);
  const soon = await keyWith(['orders:read'], { expires_at: new Date(Date.now() + 1_500).toISOString() });
  assert.equal((await browserOf(made).call('GET', '/api/v1/orders')).status, 200);
  const inAddress = await new Browser(bridge.url).call('GET', `/api/v1/orders?key=${made.key}&access_token=${made.key}`);
  assert.equal(inAddress.status, 401);
  await bridge.api.ask('POST', `/api/v1/api-keys/${made.id}/revoke`, { body: {} });
  while (Date.now() <= Date.parse(soon.expires_at)) await new Promise((done) => setTimeout(done, 100));
  const unknown = { key: `bsk_${'A'.repeat(43)}` };
  const answers = [];
  for (const key of [made, soon, unknown]) {
    const { status, json } = await browserOf(key).call('GET', '/api/v1/orders');
    answers.push({ status, type: json.type, detail: json.detail });
  }
  assert.equal(answers[0].status, 401);
  assert.deepEqual(answers[0], answers[2]);
  assert.deepEqual(answers[1], answers[2]);
});

test('H7: who did what is in the log, and the operator sees that it is whole', async () => {
  const made = await keyWith(['orders:read']);
  const { data } = await bridge.api.ask('GET', `/api/v1/audit?about=${made.id}`);
  assert.deepEqual(data.map(({ action, details }) => [action, details]), [['key.made', { permissions: 'orders:read' }]]);
  const { wrong, lines, last_hash: hash } = await bridge.api.ask('GET', '/api/v1/audit/verification');
  assert.equal(wrong, null);
  const org = bridge.org.org_id;
  const verified = await bridge.bascule('audit', 'verify', '--org', org, '--line', `${lines}:${hash}`);
  assert.equal(verified.lines, lines);
  const other = `${lines}:${'0'.repeat(64)}`;
  await assert.rejects(bridge.bascule('audit', 'verify', '--org', org, '--line', other), /written down earlier/);
});

test('F2: the exported log is comma-separated, and that it was exported is its next line', async () => {
  const answer = await bridge.api.call('POST', '/api/v1/audit/export?action=key.', { body: {} });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/csv/);
  const [head, ...lines] = answer.text.trimEnd().split('\r\n');
  assert.equal(head, '"seq","at","actor","action","about","details","hash"');
  assert.ok(lines.every((line) => line.includes('"key.')), answer.text);
  const { data } = await bridge.api.ask('GET', '/api/v1/audit?limit=1');
  assert.equal(data[0].action, 'audit.exported');
  assert.equal(data[0].details.lines, lines.length);
});
