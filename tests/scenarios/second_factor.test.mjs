// A second factor from the first code to the lost phone, and another password: over HTTP, as the console does it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Browser } from '../harness/http.mjs';
import { codeOf } from '../harness/totp.mjs';

const PASSWORD = 'a bascule lifts a bridge';
let bridge, email, browser;

before(async () => {
  bridge = await Bridge.start();
  await bridge.connect({});
  email = bridge.org.owner;
  browser = new Browser(bridge.url);
  const token = new URL(bridge.org.owner_setup_url).hash.slice(1);
  const session = await browser.ask('POST', '/api/v1/session/password', { body: { token, password: PASSWORD } });
  browser.headers = { 'x-csrf-token': session.csrf_token };
});
after(() => bridge?.stop());

const signIn = (body) => new Browser(bridge.url).call('POST', '/api/v1/session', { body: { email, password: PASSWORD, ...body } });
const account = (path, body) => browser.call('POST', `/api/v1/account/${path}`, { body });

// A code is good once, and so are those before it: the tests use this half minute's, and then the next one's.
async function switchedOn() {
  const { json: begun } = await account('second-factor/begin', { password: PASSWORD });
  const { status, json } = await account('second-factor/confirm', { password: PASSWORD, code: codeOf(begun.secret) });
  assert.equal(status, 200);
  return { secret: begun.secret, codes: json.recovery_codes };
}

test('a second factor is shown once, asked for at sign-in, and taken off with password and code', async () => {
  const { json: unfinished } = await account('second-factor/begin', { password: PASSWORD });
  const guess = { password: 'not the password at all', code: codeOf(unfinished.secret) };
  const wrong = await account('second-factor/confirm', guess);
  assert.deepEqual([wrong.status, wrong.json.pointer], [422, '/password']);
  const { secret, codes } = await switchedOn();
  assert.equal(new Set(codes).size, 10);
  const { json: shown } = await browser.call('GET', '/api/v1/account/second-factor');
  assert.deepEqual([shown.is_on, shown.recovery_codes_left], [true, 10]);
  assert.equal(JSON.stringify(shown).includes(secret), false);

  const asked = await signIn({});
  assert.deepEqual([asked.status, asked.json.pointer], [401, '/code']);
  const entered = await signIn({ code: codeOf(secret, 1) });
  assert.equal(entered.status, 200);
  const replayed = await signIn({ code: codeOf(secret, 1) });
  assert.deepEqual([replayed.status, replayed.json.pointer], [401, '/code'], 'G6: each code once');
  assert.equal((await signIn({ code: codes[0] })).status, 200);

  for (const [path, more] of [['second-factor/remove', {}], ['second-factor/recovery-codes', {}], ['password', { new_password: 'another long pass phrase' }]]) {
    const { status, json } = await account(path, { password: PASSWORD, ...more });
    assert.deepEqual([status, json.pointer], [422, '/code'], `${path} without a code`);
  }
  const { json: renewed } = await account('second-factor/recovery-codes', { password: PASSWORD, code: codes[1] });
  assert.equal((await signIn({ code: codes[2] })).json.pointer, '/code', 'the old ones are worth nothing');
  const removed = await account('second-factor/remove', { password: PASSWORD, code: renewed.recovery_codes[0] });
  assert.deepEqual([removed.status, removed.json.is_on], [200, false]);
  assert.equal((await signIn({})).status, 200);
});

test('a member who lost phone and recovery codes is let in again by the operator, and by nobody who may less', async () => {
  await switchedOn();
  const { json: who } = await browser.call('GET', '/api/v1/session');
  const admin = await bridge.api.call('POST', `/api/v1/members/${who.member.id}/reset-second-factor`, { body: {} });
  assert.equal(admin.status, 403, 'an API key that may not write people');
  await bridge.bascule('members', 'reset-second-factor', '--org', bridge.org.org_id, '--email', email);
  assert.equal((await browser.call('GET', '/api/v1/orders')).status, 401, 'signed out');
  const { status, json } = await signIn({});
  assert.equal(status, 200);
  assert.equal(json.member.id, who.member.id);
});

test('G3: a new password ends every other session, and the old password', async () => {
  const [here, there] = [new Browser(bridge.url), new Browser(bridge.url)];
  for (const one of [here, there]) {
    const session = await one.ask('POST', '/api/v1/session', { body: { email, password: PASSWORD } });
    one.headers = { 'x-csrf-token': session.csrf_token };
  }
  const change = (body) => here.call('POST', '/api/v1/account/password', { body });
  const weak = await change({ password: PASSWORD, new_password: 'short' });
  assert.deepEqual([weak.status, weak.json.pointer], [422, '/new_password']);
  const wrong = await change({ password: 'not the password at all', new_password: 'another long pass phrase' });
  assert.deepEqual([wrong.status, wrong.json.pointer], [422, '/password']);
  assert.equal((await there.call('GET', '/api/v1/orders')).status, 200);
  const changed = await change({ password: PASSWORD, new_password: 'another long pass phrase' });
  assert.equal(changed.status, 200);
  assert.ok(changed.json.ended >= 1);
  assert.equal((await here.call('GET', '/api/v1/orders')).status, 200);
  assert.equal((await there.call('GET', '/api/v1/orders')).status, 401);
  assert.equal((await signIn({ password: 'another long pass phrase' })).status, 200);
  assert.equal((await signIn({})).status, 401);
});

test('an API key has no account', async () => {
  for (const path of ['second-factor/begin', 'second-factor/confirm', 'second-factor/remove', 'password']) {
    const { status } = await bridge.api.call('POST', `/api/v1/account/${path}`, { body: { password: PASSWORD } });
    assert.equal(status, 403, path);
  }
});
