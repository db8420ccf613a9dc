// What anybody may send to the web side, and what must come of it: the cases of the REST API and the pages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { Browser } from '../harness/http.mjs';
import { board, move, orderIn, stageNamed } from '../harness/story.mjs';

const STAGE = 'Assessment';
let bridge;
let key; // The header of the organisation's own key.
let owner, session; // The owner's browser, and the headers with which its page changes something.
before(async () => {
  bridge = await Bridge.start();
  bridge.stage = await stageNamed(bridge, STAGE);
  await bridge.connect({ stage: STAGE });
  key = { authorization: `Bearer ${bridge.org.api_key}` };
  owner = await bridge.setPassword('a long walk of nobody by the sea');
  const { csrf_token: token } = await owner.ask('GET', '/api/v1/session');
  session = { cookie: owner.cookie, 'x-csrf-token': token };
});
after(() => bridge?.stop());

// Somebody who was asked to take the test: {order, mail, link, candidate}.
let people = 0;
async function invited(name) {
  const email = `person.${++people}@web.example`;
  const made = await bridge.api.ask('POST', '/api/v1/orders', {
    body: { assessment: 'bigfive-120', subject: { email, name } },
  });
  const mail = await bridge.waitForMail(email);
  const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  return { order: made, mail, link, candidate: new Candidate(link) };
}

const call = (method, path, options) => new Browser(bridge.url).call(method, path, options);
// A body as it stands, of any type.
async function send(method, path, body, headers = {}) {
  const answer = await fetch(new URL(path, bridge.url), {
    method,
    redirect: 'manual',
    headers: { 'content-type': 'application/json', origin: bridge.url, ...headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text };
}
function isProblem({ status, headers, text }, what) {
  assert.ok(status >= 400 && status < 500, `${what}: ${status} ${text.slice(0, 200)}`);
  assert.match(headers.get('content-type'), /^application\/problem\+json/, what);
  const problem = JSON.parse(text);
  assert.ok(problem.title && problem.request_id, `${what}: ${text}`);
  return problem;
}

// Routes with a body, and who may call them.
const order = (id) => `/api/v1/orders/${id}`;
const BODIES = [
  ['POST', '/api/candidate/v1/open'],
  ['POST', '/api/candidate/v1/start'],
  ['PUT', '/api/candidate/v1/answers/item'],
  ['POST', '/api/candidate/v1/submit'],
  ['POST', '/api/candidate/v1/decline'],
  ['POST', '/api/v1/session'],
  ['POST', '/api/v1/session/link'],
  ['POST', '/api/v1/session/password'],
  ['POST', '/api/v1/orders'],
  ['POST', order('ord_1') + '/extend'],
  ['POST', order('ord_1') + '/cancel'],
];
const deep = (open, close, n) => open.repeat(n) + close.repeat(n);
const TORTURE = {
  'no JSON': 'hello',
  'half an object': '{"a":',
  'another type': '[]',
  'a number': '7',
  null: 'null',
  'a key twice': '{"email":"a@b.example","email":"c@d.example"}',
  'a lone surrogate': '{"email":"\\ud800"}',
  'a NUL': '{"email":"\\u0000"}',
  'a huge number': `{"days":${'9'.repeat(400)}}`,
  'a depth of 100,000': deep('[', ']', 100_000),
  'bytes that are no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  'two values': '{} {}',
  'an unknown field': '{"is_admin":true}',
  'a wrong type': '{"token":7,"email":[],"password":{},"assessment":false,"days":"7","value":"x","language":1,"reason":[]}',
};

test('F15: torture of JSON on every route with a body is a problem with a reason, and never a 500', async () => {
  const { candidate } = await invited('Torture Example');
  await candidate.open();
  const cookie = { cookie: candidate.browser.cookie };
  for (const [method, path] of BODIES)
    for (const [what, body] of Object.entries(TORTURE))
      isProblem(
        await send(method, path, body, path.includes('candidate') ? cookie : key),
        `${method} ${path} with ${what}`,
      );
});

test('F15: the field that is wrong is named', async () => {
  const answer = await send(
    'POST',
    '/api/v1/orders',
    '{"assessment":"bigfive-120","subject":{"email":"robin@example.org","name":7}}',
    key,
  );
  assert.equal(isProblem(answer, 'an order').pointer, '/subject/name');
});

test('F18: a limit, cursor or filter that is none is refused with its name, and lists stay capped', async () => {
  for (const list of ['orders', 'decisions', 'events', 'rules', 'connections'])
    for (const limit of ['0', '-1', '201', '1000000000', '1e3', '5 ', '0x10', '']) {
      const answer = await call('GET', `/api/v1/${list}?limit=${encodeURIComponent(limit)}`, { headers: key });
      if (answer.status === 200) assert.ok(list === 'rules' || list === 'connections', `${list} takes limit=${limit}`);
      else assert.equal(answer.json.pointer, '/limit', `${list}?limit=${limit}: ${answer.text}`);
    }
  const long = await call('GET', `/api/v1/orders?cursor=${'x'.repeat(6_000)}`, { headers: key });
  assert.ok([400, 414, 422].includes(long.status), `${long.status}`);
  const state = await call('GET', '/api/v1/orders?state=sent', { headers: key });
  assert.equal(state.json.pointer, '/state');
});

test('F8: SQL in a filter, a cursor or an id is only text', async () => {
  await invited('Percent Example');
  const all = (await call('GET', '/api/v1/orders', { headers: key })).json.data.length;
  assert.ok(all > 0);
  const texts = ["' OR '1'='1", "'; DROP TABLE orders; --", '%', '_', '%%%', "\\' OR 1=1", '1) UNION SELECT token_hash FROM seats --'];
  for (const text of texts) {
    const q = encodeURIComponent(text);
    for (const filter of [`external_id=${q}`, `opportunity_id=${q}`, `q=${q}`]) {
      const answer = await call('GET', `/api/v1/orders?${filter}`, { headers: key });
      assert.equal(answer.status, 200, `${filter}: ${answer.text}`);
      assert.deepEqual(answer.json.data, [], filter);
    }
    assert.notEqual((await call('GET', `/api/v1/orders?cursor=${q}`, { headers: key })).status, 500);
    const one = await call('GET', `/api/v1/orders/${q}`, { headers: key });
    assert.ok(one.status === 404 || one.status === 400, `${text}: ${one.status}`);
  }
  assert.equal((await call('GET', '/api/v1/orders', { headers: key })).json.data.length, all, 'nothing was dropped');
});

test('F4: a change needs our own page and the session’s token, and no GET changes anything', async () => {
  const { order: mine } = await invited('Forged Example');
  const path = `${order(mine.id)}/cancel`;
  const headers = session;
  const forged = [
    { ...headers, 'x-csrf-token': '' },
    { ...headers, origin: 'https://evil.example' },
    { ...headers, origin: 'null' },
    { ...headers, 'sec-fetch-site': 'cross-site', origin: '' },
  ];
  for (const one of forged) assert.equal((await send('POST', path, '{}', one)).status, 403, JSON.stringify(one));
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
    assert.equal((await send('POST', path, '{}', { ...headers, 'content-type': type })).status, 415, type);
  assert.equal((await call('GET', path, { headers })).status, 405);
  assert.equal((await send('DELETE', '/api/v1/session', undefined, { ...headers, 'x-csrf-token': '' })).status, 403);
  assert.notEqual((await call('GET', order(mine.id), { headers: key })).json.state, 'cancelled');
  assert.equal((await send('POST', path, '{}', headers)).status, 200, 'and with all of them it is done');
});

test('F5, F23: every answer forbids framing, sniffing and sharing, and private ones are kept nowhere', async () => {
  const { link } = await invited('Frame Example');
  const paths = ['/console', '/api/v1/orders', '/api/v1/session', '/nowhere', '/healthz', new URL(link).pathname];
  for (const path of paths) {
    const { headers } = await owner.call('GET', path);
    assert.match(headers.get('content-security-policy'), /frame-ancestors 'none'/, path);
    assert.match(headers.get('content-security-policy'), /script-src 'self'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.match(headers.get('cache-control'), path === '/console' ? /no-cache|no-store/ : /no-store/, path);
  }
});

test('F22: errors, health and headers tell no version, path or tenant; metrics are elsewhere', async () => {
  for (const path of ['/healthz', '/readyz', '/nowhere', '/api/v1/nowhere', '/api/v1/orders', '/metrics', '/..%2f..%2fetc/passwd']) {
    const answer = await call('GET', path);
    const all = `${[...answer.headers].flat().join(' ')} ${answer.text}`;
    assert.doesNotMatch(all, /sqlite|postgres|boost|beast|g\+\+|\/work|\/home|\/usr|northwind robotics|org_0/i, path);
  }
  assert.equal((await call('GET', '/metrics')).status, 404);
  assert.deepEqual(Object.keys((await call('GET', '/healthz')).json), ['status']);
});

test('F1: markup in every name that comes from Lever is literal text in every answer', async () => {
  const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>\u202egnp.exe`;
  const { postings, stages } = await board(bridge);
  const { id } = await bridge.lever.ask('POST', '/emulator/candidates', {
    body: {
      name: nasty,
      email: 'script.example@web.example',
      posting: postings[0].id,
      stage: stages.find((stage) => stage.text === 'New applicant').id,
    },
  });
  const opportunity = { id, emails: ['script.example@web.example'] };
  await move(bridge, opportunity, bridge.stage);
  const made = await orderIn(bridge, opportunity.id, ['invited']);
  const answer = await call('GET', order(made.id), { headers: key });
  assert.match(answer.headers.get('content-type'), /^application\/json/);
  assert.ok(answer.json.subject.name.includes('<script>'), 'kept as it is');
  const mail = await bridge.waitForMail(opportunity.emails[0]);
  assert.doesNotMatch(mail.html, /<script|<img[^>]*onerror/i);
  assert.equal(/[\r\n]/.test(mail.subject), false);
});

test('C17: a link that went to the wrong person is revoked by a new one, and the timeline says so', async () => {
  const { order: mine, candidate } = await invited('Wrong Person Example');
  const fresh = await send('POST', `${order(mine.id)}/new-link`, '{}', key);
  assert.equal(fresh.status, 200, fresh.text);
  await assert.rejects(candidate.open(), /404|gone|410/);
  const { timeline } = (await call('GET', order(mine.id), { headers: key })).json;
  assert.ok(timeline.some((entry) => /link/i.test(entry.text)), JSON.stringify(timeline));
});
