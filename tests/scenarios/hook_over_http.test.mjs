// The inbound hook, over real connections: what is a delivery, what is none, and what a stranger learns.
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { ON_POSTGRES } from '../harness/postgres.mjs';
import { until } from '../harness/wait.mjs';
import { completeHook, delivery, hookByHand, keptEvents, post, signature } from '../harness/deliveries.mjs';

let bridge, url, token, connection, other;
let lastHost = 1;

before(async () => {
  bridge = await Bridge.start();
  ({ connection } = await bridge.connect({ more: ['--manual'] }));
  const made = await hookByHand(bridge, connection);
  url = made.hook.url;
  token = made.token;
  other = await secondCustomer();
});
after(() => bridge?.stop());

// Another organisation on the same server, with a hook of its own that has no token yet.
async function secondCustomer() {
  const first = { org: bridge.org, api: bridge.api };
  await bridge.connect({ org: 'Fabrikam Labs', owner: 'noor@fabrikam.example', more: ['--manual'] });
  const { hook, token: itsToken } = await hookByHand(bridge, bridge.org.connection, { complete: false });
  const made = { ...bridge.org, api: bridge.api, hook, token: itsToken };
  Object.assign(bridge, first);
  return made;
}

// An address of this machine that nothing was refused from yet: refusals are counted per address.
const stranger = () => `127.0.7.${++lastHost}`;

// What a delivery left behind, looked up by its opportunity.
async function keptFor(opportunity, api = bridge.api) {
  const found = [];
  for await (const event of keptEvents(api, `&opportunity_id=${opportunity}`)) found.push(event);
  return found;
}

const countOfEvents = async () => {
  let count = 0;
  for await (const _ of keptEvents(bridge.api)) ++count;
  return count;
};

// Posts each of `bodies` ({name: body}) and holds every answer to `statuses`; nothing may be kept.
async function assertRefused(bodies, statuses, options = {}) {
  const before = await countOfEvents();
  for (const [name, body] of Object.entries(bodies)) {
    const answer = await post(url, body, { from: stranger(), ...options });
    assert.ok(statuses.includes(answer.status), `${name}: ${answer.status} ${answer.text}`);
    assert.equal(answer.headers['content-type'], 'application/problem+json', name);
    assert.ok(answer.json.request_id, `${name}: the problem has a request id`);
    assert.equal(answer.text.includes(token), false, name);
  }
  assert.equal(await countOfEvents(), before, 'nothing was kept');
}

// Sends bytes as they are; the status line's number, once there is one, and all that came.
const raw = (head, body = '') =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port, localAddress: stranger() });
    let text = '';
    socket.on('connect', () => socket.write(head + body));
    socket.on('data', (part) => {
      text += part;
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      if (status && text.includes('\r\n\r\n')) {
        socket.destroy();
        done({ status: Number(status), text });
      }
    });
    socket.on('error', fail);
    socket.on('close', () => done({ status: 0, text }));
  });

test('A1: a delivery signed with the hook’s token is answered 200 and is there', async () => {
  const answer = await post(url, delivery(token, { data: { opportunityId: 'a1', toStageId: 'lead-new' } }));
  assert.equal(answer.status, 200);
  const [event] = await keptFor('a1');
  assert.equal(event.kind, 'stage_changed');
  assert.equal(event.to_stage_id, 'lead-new');
});

test('A2: a forged signature, another customer’s token, an empty key, SHA-1, and token and time swapped are refused', async () => {
  const made = delivery(token);
  const text = `${made.token}${made.triggeredAt}`;
  await assertRefused(
    {
      forged: { ...made, signature: 'a'.repeat(64) },
      'another customer': { ...made, signature: signature(other.token, made.token, made.triggeredAt) },
      'an empty key': { ...made, signature: signature('', made.token, made.triggeredAt) },
      'SHA-1': { ...made, signature: createHmac('sha1', token).update(text).digest('hex') },
      'a plain hash': { ...made, signature: createHash('sha256').update(token + text).digest('hex') },
      swapped: {
        ...made,
        signature: createHmac('sha256', token).update(`${made.triggeredAt}${made.token}`).digest('hex'),
      },
    },
    [401],
  );
});

test('A3: a signature that is missing, empty, of another type, shortened, lengthened or no hex is refused', async () => {
  const made = delivery(token);
  const { signature: right, ...without } = made;
  const wrong = { empty: '', null: null, number: 7, array: [right], object: { right }, bool: true };
  const texts = {
    shortened: right.slice(0, 63),
    lengthened: `${right}0`,
    'not hex': `z${right.slice(1)}`,
    'a space behind': `${right} `,
  };
  const bodies = Object.entries({ ...wrong, ...texts }).map(([name, value]) => [name, { ...made, signature: value }]);
  await assertRefused({ missing: without, ...Object.fromEntries(bodies) }, [400, 401]);
});

test('A4: a signature in upper-case hex is refused', async () => {
  const made = delivery(token, { token: 'abcdef'.repeat(6) });
  await assertRefused({ 'upper case': { ...made, signature: made.signature.toUpperCase() } }, [401]);
});

test('A5: a signature in a header or over the body, as some guides have it, counts for nothing', async () => {
  const { signature: right, ...without } = delivery(token);
  const text = JSON.stringify(without);
  const overBody = createHmac('sha256', token).update(text).digest('hex');
  const headers = {
    'x-lever-signature': overBody,
    'x-signature': right,
    'lever-signature': `sha256=${overBody}`,
    authorization: `Bearer ${token}`,
  };
  await assertRefused({ 'in a header': text }, [401], { headers });
  await assertRefused({ 'over the body': { ...without, signature: overBody } }, [401]);
  await assertRefused({ 'applicant guides’ event': { event: 'application.created', data: {} } }, [401]);
});

test('A6: a delivery whose boundary between token and time was moved is refused', async () => {
  const made = delivery(token, { token: '4711424242' });
  const time = String(made.triggeredAt);
  const moved = (first, second) => ({ ...made, token: first, triggeredAt: second });
  await assertRefused(
    {
      'a digit to the token': moved(`${made.token}${time[0]}`, Number(time.slice(1))),
      'a digit to the time': moved(made.token.slice(0, -1), Number(made.token.at(-1) + time)),
      'the time as a text': moved(made.token, time),
      'the time with a fraction': JSON.stringify(made).replace(`${time},`, `${time}.0,`),
      'everything in the token': moved(made.token + time, null),
    },
    [401],
  );
  assert.equal((await post(url, made)).status, 200, 'unmoved, the very same is accepted');
});

test('A7, A10: an exact replay, eight at the same instant, is answered 200 each time and kept once', async () => {
  const made = delivery(token, { data: { opportunityId: 'a10', toStageId: 'lead-new' } });
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(url, made)));
  answers.push(await post(url, made));
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
  assert.equal((await keptFor('a10')).length, 1);
});

test('A16: a body that is no strict JSON object is 400', async () => {
  const text = JSON.stringify(delivery(token));
  const withIn = (bytes) =>
    Buffer.concat([Buffer.from(`${text.slice(0, -1)},"x":"`), Buffer.from(bytes), Buffer.from('"}')]);
  const bodies = {
    'no JSON': 'event=candidateStageChange',
    empty: '',
    array: `[${text}]`,
    null: 'null',
    'a text': '"candidateStageChange"',
    'byte order mark': `\ufeff${text}`,
    'UTF-16': Buffer.from(text, 'utf16le'),
    'invalid UTF-8': withIn([0xc3, 0x28]),
    'overlong UTF-8': withIn([0xc0, 0xaf]),
    'a surrogate as UTF-8': withIn([0xed, 0xa0, 0x80]),
    'a lone surrogate': withIn('\\ud800'),
    'an escaped NUL': withIn('\\u0000'),
    'a raw NUL': withIn([0]),
    'a NUL behind': Buffer.concat([Buffer.from(text), Buffer.from([0])]),
    'trailing bytes': `${text}x`,
    'two values': `${text}${text}`,
    'a comment': `/* */${text}`,
    'a trailing comma': `${text.slice(0, -1)},}`,
  };
  await assertRefused(bodies, [400]);
  const elsewhere = new URL('/hooks/lever/no-such-key-0000000000000000', url).href;
  for (const body of ['null', '', '{'])
    assert.equal((await post(elsewhere, body, { from: stranger() })).status, 400, 'before any look-up');
});

test('A17: a key that stands twice is 400', async () => {
  const made = delivery(token);
  const text = JSON.stringify(made);
  const twice = (key, value) => `{${JSON.stringify(key)}:${JSON.stringify(value)},${text.slice(1)}`;
  await assertRefused(
    {
      'signature first wrong': twice('signature', 'a'.repeat(64)),
      'signature twice the same': twice('signature', made.signature),
      event: twice('event', 'candidateHired'),
      'event, escaped': text.replace('{', '{"\\u0065vent":"candidateHired",'),
      'deep inside': text.replace('"toStageId"', '"opportunityId":"another","toStageId"'),
    },
    [400],
  );
});

test('A18: 8 MB are 413 before they are sent; deep, wide and endless JSON is 400', async () => {
  const path = new URL(url).pathname;
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  const declared = await raw(`${head}Content-Length: ${8 * 1024 * 1024}\r\n\r\n`);
  assert.equal(declared.status, 413, declared.text);
  const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
  const chunked = await raw(`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk.repeat(5));
  assert.equal(chunked.status, 413, chunked.text);

  const text = JSON.stringify(delivery(token));
  const withX = (x) => `${text.slice(0, -1)},"x":${x}}`;
  const keys = Array.from({ length: 2_100 }, (_, at) => `"k${at}":0`).join();
  const bodies = {
    '100,000 arrays': withX('['.repeat(100_000) + ']'.repeat(100_000)),
    '33 deep': withX('['.repeat(33) + ']'.repeat(33)),
    'over 2,000 keys': withX(`{${keys}}`),
    'a number of 200,000 digits': withX('1'.repeat(200_000)),
    'a number of 41 digits': withX('1'.repeat(41)),
  };
  await assertRefused(bodies, [400]);
  const fits = `${text}${' '.repeat(256 * 1024 - text.length)}`;
  assert.equal((await post(url, fits)).status, 200, '256 KB are taken');
  assert.equal((await post(url, `${fits} `)).status, 413, 'one byte more is not');
});

test('A19: an id that may not stand in a path is refused; a slug may', async () => {
  const withId = (opportunityId) => delivery(token, { data: { opportunityId, toStageId: 'lead-new' } });
  const wrong = {
    object: { $ne: null },
    'a long one': 'a'.repeat(65),
    '100 KB': 'a'.repeat(100 * 1024),
    dots: '../../users',
    CRLF: 'a\r\nx-perform-as: b',
    quotes: `a'"`,
    percent: 'a%2fb',
    'not ASCII': 'ａ',
    number: 17,
  };
  const bodies = Object.entries(wrong).map(([name, id]) => [name, withId(id)]);
  await assertRefused(Object.fromEntries(bodies), [400]);
  assert.equal((await post(url, withId('applicant-new_17'))).status, 200);
  assert.equal((await keptFor('applicant-new_17')).length, 1);
});

test('A20: a wrong method is 405, another content type 415, a gzip body under a plain header 400', async () => {
  const made = delivery(token);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await post(url, made, { method, from: stranger() });
    assert.equal(answer.status, 405, method);
    assert.equal(answer.headers.allow, 'POST');
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    assert.equal((await post(url, made, { headers: { 'content-type': type } })).status, 415, type);
  const packed = gzipSync(JSON.stringify(made));
  assert.equal((await post(url, packed, { from: stranger() })).status, 400);
  assert.equal((await post(url, packed, { headers: { 'content-encoding': 'gzip' } })).status, 415);
});

test('A21: an unknown hook, a disabled one and a wrong signature get the same status and the same body', async () => {
  const gone = await disabledHook();
  const made = { ...delivery(token), signature: 'a'.repeat(64) };
  const unknown = new URL(`/hooks/lever/${'x'.repeat(43)}`, url).href;
  const nowhere = new URL(`/hooks/workday/${'x'.repeat(43)}`, url).href;
  const answers = {
    'wrong signature': await post(url, made, { from: stranger() }),
    unknown: await post(unknown, made, { from: stranger() }),
    'unknown, rightly signed for another': await post(unknown, delivery(token), { from: stranger() }),
    'no such provider': await post(nowhere, made, { from: stranger() }),
    disabled: await post(gone.url, { ...delivery(gone.token), signature: 'a'.repeat(64) }, { from: stranger() }),
    'disabled, rightly signed': await post(gone.url, delivery(gone.token), { from: stranger() }),
  };
  const shapes = Object.values(answers).map(({ status, headers, json }) => {
    const { request_id: id, ...rest } = json;
    assert.ok(id);
    const { date, 'x-request-id': inHeader, 'content-length': length, ...others } = headers;
    return { status, headers: others, rest, length };
  });
  for (const [at, shape] of shapes.entries())
    assert.deepEqual(shape, shapes[0], `${Object.keys(answers)[at]} differs`);
  assert.equal(shapes[0].status, 401);
});

// On PostgreSQL a command is a process of its own, and the server hears of its change within 2 s; on SQLite at once.
async function believed(what, ask) {
  if (ON_POSTGRES) await until(what, ask, { seconds: 5 });
}

// A third customer's hook: it worked, then the connection was disabled.
async function disabledHook() {
  const first = { org: bridge.org, api: bridge.api };
  await bridge.connect({ org: 'Contoso Works', owner: 'lee@contoso.example', more: ['--manual'] });
  const made = await hookByHand(bridge, bridge.org.connection);
  assert.equal((await post(made.hook.url, delivery(made.token))).status, 200);
  await bridge.bascule('connections', 'disable', bridge.org.connection.connection_id);
  Object.assign(bridge, first);
  await believed('a disabled hook is refused', async () => (await post(made.hook.url, delivery(made.token))).status === 401);
  return { url: made.hook.url, token: made.token };
}

test('A22: a thousand bad signatures from one address are throttled; the hook’s own deliveries pass', async () => {
  const from = stranger();
  const bad = { ...delivery(token), signature: 'a'.repeat(64) };
  const statuses = {};
  for (let sent = 0; sent < 1_000; sent += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url, bad, { from })));
    for (const answer of answers) {
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 429) assert.ok(Number(answer.headers['retry-after']) >= 1);
    }
  }
  assert.equal(statuses[401] + statuses[429], 1_000, JSON.stringify(statuses));
  assert.ok(statuses[429] >= 800, JSON.stringify(statuses));
  const opportunityId = 'a22';
  const genuine = delivery(token, { data: { opportunityId, toStageId: 'lead-new' } });
  assert.equal((await post(url, genuine, { from })).status, 200, 'even from the very same address');
  assert.equal((await keptFor(opportunityId)).length, 1);
});

test('A26: before its token is known a hook answers the test and has data sent again later; then A2 holds', async () => {
  const itsUrl = other.hook.url;
  const state = async () => {
    const { hooks } = await bridge.bascule('connections', 'show', other.connection.connection_id);
    return hooks.find((one) => one.id === other.hook.id);
  };
  assert.equal((await state()).seen_at, null);
  const ping = await post(itsUrl, delivery(other.token, { data: {} }));
  assert.equal(ping.status, 200);
  assert.ok((await state()).seen_at, '‘seen at’ is kept');
  const early = await post(itsUrl, delivery(other.token, { data: { opportunityId: 'a26', toStageId: 'lead-new' } }));
  assert.equal(early.status, 503);
  assert.ok(Number(early.headers['retry-after']) >= 1);
  assert.equal((await keptFor('a26', other.api)).length, 0);
  assert.equal((await post(itsUrl, 'null', { from: stranger() })).status, 400);

  await completeHook(bridge, other.hook, other.token);
  const data = { opportunityId: 'a26', toStageId: 'lead-new' };
  const late = delivery(other.token, { data });
  await believed('the token is known', async () => (await post(itsUrl, late)).status === 200);
  const again = await post(itsUrl, late);
  assert.equal(again.status, 200);
  assert.equal((await keptFor('a26', other.api)).length, 1);
  assert.equal((await keptFor('a26')).length, 0, 'no other customer sees it');
  const forged = { ...delivery(other.token, { data: {} }), signature: 'a'.repeat(64) };
  assert.equal((await post(itsUrl, forged, { from: stranger() })).status, 401);
});
