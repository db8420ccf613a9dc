// Deliveries as Lever makes them, for tests that post their own: signed with the hook's token, sent over a
// connection whose every byte the test decides.
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

// Lever's developer documentation, "Webhooks": HMAC-SHA-256 of token and time, lower-case hex.
export const signature = (key, token, triggeredAt) =>
  createHmac('sha256', key).update(`${token}${triggeredAt}`).digest('hex');

// One signed delivery; `fields` replace or add.
export function delivery(key, fields = {}) {
  const token = fields.token ?? randomBytes(24).toString('hex');
  const triggeredAt = fields.triggeredAt ?? Date.now();
  return {
    event: 'candidateStageChange',
    triggeredAt,
    token,
    signature: signature(key, token, triggeredAt),
    data: { opportunityId: 'nobody-we-know', toStageId: 'lead-new', fromStageId: null },
    ...fields,
  };
}

// Posts `body` (an object, a text or bytes): {status, headers, text, json}. `from` is the loopback address to
// come from, `agent` keeps connections. Rejects when the connection ends without an answer.
export function post(url, body, { method = 'POST', headers = {}, from, agent } = {}) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return new Promise((done, fail) => {
    const call = request(url, {
      method,
      agent,
      localAddress: from,
      headers: { 'content-type': 'application/json', 'content-length': bytes.length, ...headers },
    });
    call.on('error', fail);
    call.on('response', (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => {
        if (!answer.complete) return fail(new Error('the answer was cut short'));
        const text = Buffer.concat(parts).toString();
        const isJson = (answer.headers['content-type'] ?? '').includes('json') && text;
        done({ status: answer.statusCode, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null });
      });
    });
    call.end(bytes);
  });
}

// Makes the hook by hand, as docs/lever.md tells an admin to: address from `connect --manual`, pasted on
// Lever's settings page, its token copied into a file. Returns {hook, webhook, token}; with `complete: false`
// the last step is left to the caller.
export async function hookByHand(bridge, connection, { complete = true } = {}) {
  const hook = connection.hooks.find((one) => one.event === 'candidateStageChange');
  const webhook = await bridge.lever.ask('POST', '/emulator/webhooks', {
    body: { url: hook.url, event: hook.event },
  });
  const token = webhook.signatureToken;
  if (complete) await completeHook(bridge, hook, token);
  return { hook, webhook, token };
}

export function completeHook(bridge, hook, token) {
  const file = join(bridge.dir, 'hook.token');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return bridge.bascule('hooks', 'token', '--hook', hook.id, '--token-file', file);
}

// An event of `GET /api/v1/events`, page after page, newest first.
export async function* keptEvents(api, query = '') {
  for (let cursor = ''; cursor !== null; ) {
    const page = await api.ask('GET', `/api/v1/events?limit=200${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    yield* page.data;
    cursor = page.next_cursor;
  }
}
