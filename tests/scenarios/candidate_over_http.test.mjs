// The candidate's side over real connections: what a link may do, what a browser is told, and what a candidate
// who tries everything gets.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge, ROOT } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { post } from '../harness/deliveries.mjs';
import { Browser } from '../harness/http.mjs';
import { personLike } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const API = '/api/candidate/v1';
let bridge;
let people = 0;

before(async () => {
  bridge = await Bridge.start();
  const made = await bridge.bascule('setup', '--org', 'Northwind Robotics', '--owner', 'mika@northwind.example');
  bridge.api = new Browser(bridge.url, { authorization: `Bearer ${made.api_key}` });
});
after(() => bridge?.stop());

const readOrder = (id) => bridge.api.ask('GET', `/api/v1/orders/${id}`);
const inState = (id, state) =>
  until(`${id} to be ${state}`, async () => {
    const order = await readOrder(id);
    return order.state === state && order;
  });

// Somebody who was asked to take the test: {order, mail, link, candidate}.
async function invited(name = `Person ${people + 1}`) {
  const email = `person.${++people}@candidates.example`;
  const placed = await bridge.api.ask('POST', '/api/v1/orders', {
    body: { assessment: 'bigfive-120', subject: { email, name } },
  });
  const mail = await bridge.waitForMail(email);
  const order = await inState(placed.id, 'invited');
  const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  return { order, mail, link, candidate: new Candidate(link) };
}

// The same, having started: {…, sitting}.
async function started(name) {
  const story = await invited(name);
  await story.candidate.open();
  return { ...story, sitting: await story.candidate.start('en') };
}

const cookieOf = (candidate) => candidate.browser.cookie;

test('D1: an unknown link and a withdrawn one show the same page and the same answer', async () => {
  const { order, link } = await invited();
  await bridge.api.ask('POST', `/api/v1/orders/${order.id}/cancel`, { body: {} });
  const unknown = `${bridge.url}/t/${'A'.repeat(new URL(link).pathname.length - 3)}`;
  const [first, second] = await Promise.all(
    [link, unknown].map(async (one) => {
      const browser = new Browser(bridge.url);
      const page = await browser.call('GET', new URL(one).pathname);
      const token = new URL(one).pathname.split('/').at(-1);
      const { status, json } = await browser.call('POST', `${API}/open`, { body: { token } });
      const { request_id: id, ...problem } = json;
      assert.ok(id);
      return { page: [page.status, page.text], open: [status, problem] };
    }),
  );
  assert.deepEqual(first, second);
  assert.equal(first.open[0], 404);
  assert.ok(new URL(link).pathname.split('/').at(-1).length >= 22);
});

test('D2: GET of the link changes nothing and leaks nothing; only the page’s POST opens it', async () => {
  const { order, link, candidate } = await invited();
  const path = new URL(link).pathname;
  const scanners = [
    ['GET', {}],
    ['HEAD', {}],
    ['GET', { 'sec-purpose': 'prefetch' }],
    ['GET', { 'user-agent': 'a mail scanner that runs a browser', accept: '*/*' }],
  ];
  for (const [method, headers] of scanners) {
    const answer = await new Browser(bridge.url).call(method, path, { headers });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.match(answer.headers.get('content-security-policy'), /default-src 'self'/);
    assert.match(answer.headers.get('cache-control'), /no-store/);
    assert.equal(answer.text.includes(candidate.token), false, 'the token is not repeated in the page');
    for (const [, address] of answer.text.matchAll(/(?:src|href)="([^"]+)"/g))
      assert.match(address, /^\/[^/]/, 'nothing of another site');
  }
  assert.deepEqual(await readOrder(order.id), order, 'state and timeline are as they were');
  assert.equal((await new Browser(bridge.url).call('GET', `${API}/open`)).status, 405);
  await candidate.open();
  assert.equal((await readOrder(order.id)).state, 'opened');
});

test('D3: a second browser does not get the seat of a started sitting unless it takes it over', async () => {
  const { order, link, candidate, sitting } = await started();
  await candidate.answer(sitting.items[0], 3);
  const second = new Candidate(link);
  assert.equal((await second.open()).seat, 'elsewhere');
  const refused = await second.browser.call('PUT', `${API}/answers/${sitting.items[1].id}`, {
    body: { value: 2, version: 0 },
  });
  assert.equal(refused.status, 409);
  assert.equal(refused.json.type, 'about:blank#seat_elsewhere');
  const taken = await second.browser.ask('POST', `${API}/takeover`, { body: {} });
  assert.equal(taken.items[0].answer, 3, 'nothing is lost');
  const closed = await candidate.browser.call('PUT', `${API}/answers/${sitting.items[1].id}`, {
    body: { value: 2, version: 0 },
  });
  assert.equal(closed.status, 409, 'the first one is closed');
  const { timeline } = await readOrder(order.id);
  assert.ok(timeline.some((entry) => /browser|seat|device/i.test(entry.text)), 'and the timeline tells');
});

// Everything a browser is sent, kept as text.
class WatchedBrowser extends Browser {
  seen = [];
  async call(method, path, options) {
    const answer = await super.call(method, path, options);
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    this.seen.push({ what: `${method} ${path} ${answer.status}`, text: `${headers}\n${answer.text}`, body: answer.text });
    return answer;
  }
}

const published = JSON.parse(
  readFileSync(join(ROOT, 'content/node_modules/@bigfive-org/questions/data/en/questions.json'), 'utf8'),
);

// What would tell how an item is scored: the words of the published key, and its names for the items.
const KEY_WORDS = /\b(?:domains?|facets?|keyed|reverse[- ]?(?:keyed|scored)|percentiles?|t_?scores?)\b/i;
const PUBLISHED_IDS = published.map((question) => question.id);
const IPIP_IDS = [...new Set(published.flatMap((question) => question.ipipId))];

// What of the key stands in `text`. In scripts `X5` may be anybody's variable; there it counts when quoted.
function keysIn(text, { isScript }) {
  const found = PUBLISHED_IDS.filter((id) => text.includes(id));
  for (const id of IPIP_IDS)
    if (new RegExp(isScript ? `["'\`]${id}["'\`]` : `\\b${id}\\b`).test(text)) found.push(id);
  const word = KEY_WORDS.exec(text);
  return word ? [...found, word[0]] : found;
}

// The page behind the link with every script, style and picture it names, theirs too, and their source maps.
async function assetsOf(browser, path) {
  const page = await browser.call('GET', path);
  const addresses = new Set([...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address));
  for (const address of addresses) {
    const { status, text } = await browser.call('GET', address);
    assert.equal(status, 200, address);
    for (const [, name] of text.matchAll(/["'`(]\.?\/?((?:assets\/)?[\w-]+-[\w-]{8}\.(?:js|css))/g))
      addresses.add(`/assets/${name.replace('assets/', '')}`);
    assert.equal(/sourceMappingURL/.test(text), false, `${address} names a source map`);
    assert.equal((await browser.call('GET', `${address}.map`)).status, 404, `${address}.map`);
  }
  return [...addresses];
}

test('D4: nothing that scores an item is in any page, script, header or answer of a whole sitting', async (t) => {
  const { order, link, candidate } = await invited();
  const browser = (candidate.browser = new WatchedBrowser(bridge.url));
  const assets = await assetsOf(browser, new URL(link).pathname);
  assert.ok(assets.some((address) => address.endsWith('.js')) && assets.some((address) => address.endsWith('.css')));
  await candidate.open();
  const sitting = await candidate.start('en');
  const [first] = sitting.items;
  const put = (id, body) => browser.call('PUT', `${API}/answers/${id}`, { body });
  assert.equal((await put(first.id, { value: 9, version: 0 })).status, 422);
  assert.equal((await put('no-such-item', { value: 1, version: 0 })).status, 422);
  for (const [at, item] of sitting.items.entries()) await candidate.answer(item, personLike(item, at));
  assert.equal((await put(first.id, { value: 2, version: 0 })).status, 409);
  await candidate.sitting();
  await candidate.submit();
  await inState(order.id, 'delivered');
  await candidate.submit();
  await browser.call('GET', `${API}/sitting`);
  await candidate.open();

  const prompts = new Set(published.map((question) => question.text.toLowerCase()));
  const everything = browser.seen.map((one) => one.body).join('\n').toLowerCase();
  const asked = [...prompts].filter((prompt) => everything.includes(prompt));
  assert.ok(asked.length >= 100, `the watch sees what is sent: ${asked.length} prompts`);
  assert.equal(new Set([...PUBLISHED_IDS, ...IPIP_IDS]).size >= 240, true);
  for (const { what, text } of browser.seen)
    assert.deepEqual(keysIn(text, { isScript: /\.(js|css|svg)/.test(what) }), [], what);
  t.diagnostic(`${browser.seen.length} answers, ${everything.length} characters, no key`);
});

test('D5: with the cookie of the sitting, neither result nor order nor list can be read', async () => {
  const { order, candidate, sitting } = await started();
  for (const [at, item] of sitting.items.entries()) await candidate.answer(item, personLike(item, at));
  await candidate.submit();
  const { result_id: result } = await inState(order.id, 'delivered');
  assert.ok(result);
  const { browser } = candidate;
  const paths = [
    `/api/v1/results/${result}`,
    `/api/v1/orders/${order.id}`,
    `/api/v1/orders/${order.id}/decisions`,
    '/api/v1/orders',
    '/api/v1/summary',
    '/api/v1/events',
    '/api/v1/session',
  ];
  for (const path of paths) {
    const answer = await browser.call('GET', path, { headers: { 'if-none-match': '*' } });
    assert.equal(answer.status, 401, path);
    assert.equal(answer.headers.get('etag'), null, path);
    assert.equal(answer.text.includes(result), false, path);
  }
  const without = ({ request_id, ...rest }) => rest;
  const real = await browser.call('GET', `/api/v1/results/${result}`);
  const unknown = await browser.call('GET', `/api/v1/results/${result.slice(0, -4)}0000`);
  assert.deepEqual(without(real.json), without(unknown.json), 'a real id and an unknown one answer alike');
  for (const path of [`${API}/results/${result}`, `${API}/result`, `/t/${candidate.token}/result`, `/files/${result}.pdf`])
    assert.equal((await browser.call('GET', path)).status, 404, path);
  const page = await browser.call('GET', `/console/results/${result}`);
  assert.equal(page.text.includes(result), false, 'the console’s page is the same for everybody');
  for (const answer of [await browser.call('GET', `${API}/sitting`), await browser.call('POST', `${API}/submit`, { body: {} })])
    assert.equal(/score|percentile|extraversion|"T"/i.test(answer.text), false, answer.text);
  assert.equal((await browser.call('POST', `/api/v1/orders/${order.id}/cancel`, { body: {} })).status, 401);
});

test('D8: eight submits at once and one more make one result', async () => {
  const { order, candidate, sitting } = await started();
  for (const [at, item] of sitting.items.entries()) await candidate.answer(item, personLike(item, at));
  const answers = await Promise.all(Array.from({ length: 8 }, () => candidate.submit()));
  answers.push(await candidate.submit());
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const delivered = await inState(order.id, 'delivered');
  const scored = delivered.timeline.filter((entry) => entry.kind === 'scored');
  assert.equal(scored.length, 1);
});

test('D9: answering before the start, after the end, or what was not asked is refused', async () => {
  const { order, candidate } = await invited();
  const put = (id, body = { value: 3, version: 0 }) => candidate.browser.call('PUT', `${API}/answers/${id}`, { body });
  assert.equal((await put('0123456789ab')).status, 401, 'without having opened the link');
  await candidate.open();
  assert.equal((await put('0123456789ab')).status, 409, 'before the start');
  const early = await candidate.browser.call('POST', `${API}/submit`, { body: {} });
  assert.equal(early.status, 409);
  const sitting = await candidate.start('en');
  for (const id of ['-1', '99999999999999999999', '0', '..%2f..%2fx', 'a'.repeat(300), PUBLISHED_IDS[0]]) {
    const { status } = await put(id);
    assert.ok(status === 404 || status === 422 || status === 400, `${id}: ${status}`);
  }
  for (const [at, item] of sitting.items.entries()) await candidate.answer(item, personLike(item, at));
  await candidate.submit();
  const late = await put(sitting.items[0].id, { value: 1, version: sitting.items[0].version });
  assert.equal(late.status, 409);
  assert.equal(late.json.type, 'about:blank#ended');
  await inState(order.id, 'delivered');
});

test('D10: fields that are not the candidate’s to set are refused, and change nothing', async () => {
  const { order, candidate, sitting } = await started();
  const [item] = sitting.items;
  const { browser } = candidate;
  const before = await readOrder(order.id);
  const extra = { score: 5, status: 'submitted', state: 'scored', extra_time: 3600, tenant_id: 'x', org_id: 'x', deadline: null };
  for (const [name, value] of Object.entries(extra)) {
    const bodies = [
      ['POST', '/open', { token: candidate.token }],
      ['POST', '/start', { language: 'en' }],
      ['PUT', `/answers/${item.id}`, { value: 3, version: 0 }],
      ['POST', '/submit', {}],
    ];
    for (const [method, path, body] of bodies) {
      const answer = await browser.call(method, API + path, { body: { ...body, [name]: value } });
      assert.equal(answer.status, 422, `${name} in ${path}: ${answer.text}`);
      assert.equal(answer.json.pointer, `/${name}`);
    }
  }
  const ordering = { assessment: 'bigfive-120', subject: { email: 'x@candidates.example', name: 'X' } };
  for (const name of ['state', 'org_id', 'result_id', 'id']) {
    const answer = await bridge.api.call('POST', '/api/v1/orders', { body: { ...ordering, [name]: 'x' } });
    assert.equal(answer.status, 422, name);
  }
  assert.deepEqual(await readOrder(order.id), before);
  assert.equal((await candidate.sitting()).progress.answered, 0);
});

test('D11: an answer of 10 MB, of another type, with invalid UTF-8 or NUL is refused and harms nothing', async () => {
  const { candidate, sitting } = await started();
  const [item] = sitting.items;
  await candidate.answer(item, 4);
  const url = `${bridge.url}${API}/answers/${item.id}`;
  const cookie = cookieOf(candidate);
  const put = (body) => post(url, body, { method: 'PUT', headers: { cookie, origin: bridge.url } });
  const big = await put(`{"value":"${'x'.repeat(10 * 1024 * 1024)}","version":1}`).catch((error) => error);
  // The server answers and closes while we are still sending; the answer may be lost on our side of the wire.
  assert.ok(big.status === 413 || big.code === 'EPIPE' || big.code === 'ECONNRESET', String(big.status ?? big));
  const declared = await post(url, '', {
    method: 'PUT',
    headers: { cookie, origin: bridge.url, 'content-length': 10 * 1024 * 1024, expect: '100-continue' },
  }).catch((error) => error);
  assert.ok(declared.status === 413 || declared.status === 417, String(declared.status ?? declared));
  const million = await put(`{"value":"${'ü'.repeat(1_000_000)}","version":1}`).catch((error) => error);
  assert.ok(million.status === 413 || million.code === 'EPIPE' || million.code === 'ECONNRESET', String(million.status ?? million));

  const refused = {
    'invalid UTF-8': Buffer.concat([Buffer.from('{"value":"'), Buffer.from([0xc3, 0x28]), Buffer.from('","version":1}')]),
    NUL: '{"value":"\\u0000","version":1}',
    'a raw NUL': Buffer.from('{"value":3,"version":1}\0'),
    'control characters': '{"value":"\u0001\u001b[2J","version":1}',
    'bidi characters': '{"value":"\u202e3","version":1}',
    text: '{"value":"3","version":1}',
    fraction: '{"value":2.5,"version":1}',
    'a huge number': '{"value":1e308,"version":1}',
    'an integer beyond 64 bits': '{"value":99999999999999999999,"version":1}',
    zero: '{"value":0,"version":1}',
    six: '{"value":6,"version":1}',
    negative: '{"value":-1,"version":1}',
    null: '{"value":null,"version":1}',
    list: '{"value":[3],"version":1}',
    nothing: '{}',
    'a negative version': '{"value":3,"version":-1}',
    twice: '{"value":3,"value":5,"version":1}',
  };
  for (const [name, body] of Object.entries(refused)) {
    const answer = await put(body);
    assert.ok([400, 422].includes(answer.status), `${name}: ${answer.status} ${answer.text}`);
    assert.equal(answer.headers['content-type'], 'application/problem+json', name);
  }
  const after = await candidate.sitting();
  assert.equal(after.items[0].answer, 4);
  assert.equal(after.items[0].version, item.version);
});

test('D12: a server that is killed in the middle of a sitting takes it up again where it was', async () => {
  const { order, candidate, sitting } = await started();
  const half = sitting.items.length / 2;
  for (const item of sitting.items.slice(0, half)) await candidate.answer(item, 2);
  assert.equal(await bridge.server.stop('SIGKILL'), 'SIGKILL');
  await assert.rejects(candidate.answer(sitting.items[half], 5), 'while it is gone, nothing is saved');
  await bridge.startServer();
  const resumed = await candidate.sitting();
  assert.equal(resumed.state, 'started');
  assert.equal(resumed.progress.answered, half);
  assert.deepEqual(resumed.items.map((item) => item.id), sitting.items.map((item) => item.id), 'in the same order');
  assert.ok(resumed.items.slice(0, half).every((item) => item.answer === 2));
  for (const item of resumed.items.slice(half)) await candidate.answer(item, 5);
  await bridge.server.stop(); // And politely, too.
  await bridge.startServer();
  await candidate.submit();
  await inState(order.id, 'delivered');
});

test('D14: a script in a candidate’s name is plain text in letter, page and answer', async () => {
  const name = `Robin "><script>alert(1)</script><img src=x onerror=alert(2)> {{7*1000001}} Example`;
  const { order, mail, candidate } = await invited(name);
  assert.equal(/<script|<img[^>]*onerror|onerror=alert\(2\)>/i.test(mail.html), false, mail.html);
  assert.ok(mail.html.includes('&lt;script&gt;') || !mail.html.includes('script'), 'escaped, if it is there at all');
  assert.equal(mail.text.includes('7000007'), false, 'no template in it is filled in');
  assert.equal(mail.to.length, 1);
  const page = await candidate.browser.call('GET', `/t/${candidate.token}`);
  assert.equal(page.text.includes('Robin'), false, 'the page itself carries no name');
  const opened = await candidate.browser.call('POST', `${API}/open`, { body: { token: candidate.token } });
  for (const answer of [opened, await bridge.api.call('GET', `/api/v1/orders/${order.id}`)]) {
    assert.match(answer.headers.get('content-type'), /^application\/json/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
  assert.equal((await readOrder(order.id)).subject.name, name, 'and it is kept as it was given');
});
