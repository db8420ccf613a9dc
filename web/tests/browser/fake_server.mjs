// A small server that keeps the contract of docs/api/openapi.yaml in memory, so that the pages can
// be tested without the product. It serves dist/ with the product's own security headers. Every
// request is recorded: tests look at what really went over the wire.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { randomUUID } from 'node:crypto';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
};
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const cookieOf = (request, name) =>
  (request.headers.cookie ?? '')
    .split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const now = () => new Date().toISOString();

// Thrown by a handler, answered as problem+json.
class Problem extends Error {
  constructor(status, code, more = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

export async function startFakeServer({ invitations = [], orders = [], results = [], decisions = {}, members = [] } = {}) {
  const log = []; // {method, path, body, status}
  const faults = []; // Functions (request, path) → 'drop_before' | 'drop_after' | {status, …} | null
  const state = {
    invitations: new Map(invitations.map((one) => [one.token, { ...one, at: 0 }])),
    seats: new Map(), // cookie → token
    sessions: new Map(),
    orders: new Map(orders.map((order) => [order.id, order])),
    results: new Map(results.map((result) => [result.id, result])),
    links: new Map(), // one-time links
    signInFailures: 0,
  };

  // ------------------------------------------------------------------------------- candidate
  const invitationOf = (request) => {
    const token = state.seats.get(cookieOf(request, 'bascule_sitting'));
    const invitation = token && state.invitations.get(token);
    if (!invitation) throw new Problem(401, 'unauthenticated');
    return invitation;
  };
  const seatOf = (order, request) => {
    if (!order.seat) return 'free';
    return order.seat === cookieOf(request, 'bascule_sitting') ? 'here' : 'elsewhere';
  };
  const currentOf = (invitation) => invitation.orders[invitation.at];
  const itemOf = (order, item) => ({
    ...item,
    answer: order.answers.get(item.id)?.value ?? null,
    version: order.answers.get(item.id)?.version ?? 0,
  });
  const remainingOf = (invitation) =>
    invitation.orders.filter((order, index) => index > invitation.at && order.state !== 'submitted')
      .map((order) => order.assessment);
  const progressOf = (order) => ({ answered: order.answers.size, total: order.items.length });
  const sittingOf = (invitation, request) => {
    const order = currentOf(invitation);
    const seat = seatOf(order, request);
    if (order.state === 'opened' || order.state === 'invited') throw new Problem(409, 'not_started');
    return {
      id: order.sittingId,
      state: order.state,
      seat,
      assessment: order.assessment,
      language: order.language,
      progress: progressOf(order),
      deadline: null,
      items: order.state === 'started' && seat === 'here'
        ? order.items.map((item) => itemOf(order, item)) : [],
      practice: null,
      remaining: remainingOf(invitation),
    };
  };
  const mustBeHere = (order, request) => {
    if (order.state === 'opened' || order.state === 'invited') throw new Problem(409, 'not_started');
    if (order.state !== 'started') throw new Problem(409, 'ended', { state: order.state });
    if (seatOf(order, request) !== 'here') throw new Problem(409, 'seat_elsewhere');
  };

  const candidate = {
    'POST open': ({ request, body, response }) => {
      let cookie = cookieOf(request, 'bascule_sitting');
      const token = body.token ?? state.seats.get(cookie);
      if (body.token === undefined && token === undefined) throw new Problem(401, 'unauthenticated');
      const invitation = state.invitations.get(token);
      const isKnownHere = invitation && state.seats.get(cookie) === token;
      const isOver = invitation && ['expired', 'cancelled'].includes(currentOf(invitation).state);
      if (!invitation || (isOver && !isKnownHere)) throw new Problem(404, 'not_found');
      if (!isKnownHere) {
        cookie = randomUUID();
        state.seats.set(cookie, token);
        request.headers.cookie = `bascule_sitting=${cookie}`;
      }
      response.setHeader('Set-Cookie', `bascule_sitting=${cookie}; HttpOnly; Path=/; SameSite=Strict`);
      const next = invitation.orders.findIndex((order) => order.state !== 'submitted');
      invitation.at = next === -1 ? invitation.orders.length - 1 : next;
      const order = currentOf(invitation);
      if (order.state === 'invited') order.state = 'opened';
      const language = invitation.languages.includes(body.language) ? body.language
        : (order.language ?? invitation.languages[0]);
      return {
        state: order.state,
        org: { name: invitation.org, logo: null, colours: null },
        posting: invitation.posting ?? null,
        assessment: order.assessment,
        due_at: invitation.dueAt,
        languages: invitation.languages,
        language,
        seat: seatOf(order, request),
        progress: order.state === 'started' ? progressOf(order) : null,
        subject: { first_name: invitation.firstName },
        remaining: remainingOf(invitation),
        declined: [],
        contact: invitation.contact ?? null,
        retention_days: invitation.retentionDays ?? null,
        practice: order.practice?.[language] ?? null,
      };
    },
    'GET sitting': ({ request }) => sittingOf(invitationOf(request), request),
    'POST start': ({ request, body }) => {
      const invitation = invitationOf(request);
      const order = currentOf(invitation);
      if (!invitation.languages.includes(body.language)) throw new Problem(422, 'invalid_input');
      if (order.state === 'opened') {
        order.state = 'started';
        order.seat = cookieOf(request, 'bascule_sitting');
        order.sittingId = `sit_${randomUUID()}`;
        order.language = body.language;
        order.items = order.itemsIn?.[body.language] ?? order.items;
      }
      mustBeHere(order, request);
      return sittingOf(invitation, request);
    },
    'POST takeover': ({ request }) => {
      const invitation = invitationOf(request);
      const order = currentOf(invitation);
      if (order.state !== 'started') throw new Problem(409, 'ended', { state: order.state });
      order.seat = cookieOf(request, 'bascule_sitting');
      return sittingOf(invitation, request);
    },
    'PUT answers': ({ request, body, id }) => {
      const order = currentOf(invitationOf(request));
      mustBeHere(order, request);
      if (!order.items.some((item) => item.id === id)) throw new Problem(404, 'not_found');
      const stored = order.answers.get(id) ?? { value: null, version: 0 };
      if (body.version !== stored.version && body.value !== stored.value) {
        throw new Problem(409, 'conflict', { ...stored, saved_at: now() });
      }
      if (body.version === stored.version) {
        order.answers.set(id, { value: body.value, version: stored.version + 1 });
      }
      return { saved_at: now(), version: order.answers.get(id).version };
    },
    'POST submit': ({ request, body }) => {
      const invitation = invitationOf(request);
      const order = currentOf(invitation);
      if (body?.sitting_id !== undefined && body.sitting_id !== order.sittingId) {
        throw new Problem(409, 'conflict');
      }
      if (order.state !== 'submitted') {
        mustBeHere(order, request);
        order.state = 'submitted';
        order.submissions = (order.submissions ?? 0) + 1;
      }
      return { state: order.state, remaining: remainingOf(invitation) };
    },
  };

  // --------------------------------------------------------------------------------- console
  const sessionOf = (request) => {
    const session = state.sessions.get(cookieOf(request, 'bascule_session'));
    if (!session) throw new Problem(401, 'unauthenticated');
    return session;
  };
  const mustBeOurs = (request) => {
    const session = sessionOf(request);
    if (request.headers['x-csrf-token'] !== session.csrf_token) throw new Problem(403, 'forbidden');
    return session;
  };
  const signIn = (member, response) => {
    const cookie = randomUUID();
    const session = {
      member: { id: member.id, email: member.email, name: member.name ?? null, role: member.role },
      org: { id: 'org_1', name: member.org },
      permissions: ['orders:read', 'results:read', 'setup:read', 'people:read', ...(member.role === 'viewer' ? [] : ['orders:write'])],
      csrf_token: randomUUID(),
      expires_at: new Date(Date.now() + 12 * 3600e3).toISOString(),
    };
    state.sessions.set(cookie, session);
    response.setHeader('Set-Cookie', `bascule_session=${cookie}; HttpOnly; Path=/; SameSite=Lax`);
    return session;
  };
  const orderOf = (id) => {
    const order = state.orders.get(id);
    if (!order) throw new Problem(404, 'not_found');
    return order;
  };
  const note = (order, kind, text) =>
    order.timeline.push({ at: now(), actor: 'mem_1', actor_name: 'Grace Example', kind, text, evidence: null });
  const linkOf = (token) => {
    const link = state.links.get(token);
    if (!link) throw new Problem(404, 'not_found');
    return link;
  };

  function consoleRoute({ method, path, url, request, response, body }) {
    const [, first, id, action] = /^\/api\/v1\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z-]+))?$/.exec(path) ?? [];
    const route = `${method} ${first}${id === undefined ? '' : first === 'session' ? `/${id}` : '/…'}${action ? `/${action}` : ''}`;
    switch (route) {
      case 'GET session': return sessionOf(request);
      case 'POST session': {
        const member = members.find((one) => one.email === body.email && one.password === body.password);
        if (member) return signIn(member, response);
        if (++state.signInFailures > 5) throw new Problem(429, 'rate_limited', { retryAfter: 2 });
        throw new Problem(401, 'unauthenticated');
      }
      case 'DELETE session':
        mustBeOurs(request);
        state.sessions.delete(cookieOf(request, 'bascule_session'));
        return null;
      case 'POST session/link': {
        const link = linkOf(body.token);
        const isSignIn = link.purpose === 'sign_in';
        if (isSignIn) state.links.delete(body.token);
        return {
          purpose: link.purpose, email: link.member.email, org: { name: link.member.org },
          session: isSignIn ? signIn(link.member, response) : null,
        };
      }
      case 'POST session/password': {
        const link = linkOf(body.token);
        if ([...body.password].length < 15) throw new Problem(422, 'invalid_input', { pointer: '/password' });
        state.links.delete(body.token);
        link.member.password = body.password;
        return signIn(link.member, response);
      }
    }
    if (method === 'GET') sessionOf(request);
    else mustBeOurs(request);
    switch (route) {
      case 'GET letters': {
        const still = { waiting: 0, per_minute: null, seconds_left: 0 };
        return { held: null, per_hour_max: 1000, counted: 0, events: still, letters: still };
      }
      case 'GET summary': {
        const counts = {};
        for (const order of state.orders.values()) counts[order.state] = (counts[order.state] ?? 0) + 1;
        return { orders: counts, counted_up_to: state.countedUpTo ?? 10_000, jobs_parked: 0, muted: state.muted ?? null };
      }
      case 'GET orders': {
        const states = url.searchParams.getAll('state');
        const q = (url.searchParams.get('q') ?? '').toLowerCase();
        const limit = Number(url.searchParams.get('limit') ?? 50);
        const from = Number(url.searchParams.get('cursor') ?? 0);
        const all = [...state.orders.values()].filter((order) => states.length === 0 || states.includes(order.state));
        const most = q === '' ? limit : (state.lookedThrough ?? 10_000); // A search looks through so many.
        const data = all.slice(from, from + most)
          .filter(({ subject }) => q === '' || `${subject.name} ${subject.email}`.toLowerCase().includes(q))
          .map(({ timeline: _, ...order }) => order);
        return { data, next_cursor: from + most < all.length ? String(from + most) : null };
      }
      case 'GET orders/…': return orderOf(id);
      case 'GET orders/…/decisions': orderOf(id); return { data: decisions[id] ?? [], next_cursor: null };
      case 'POST orders/…/resend': {
        const order = orderOf(id);
        note(order, 'resent', 'The invitation was mailed again.');
        return order;
      }
      case 'POST orders/…/new-link': {
        const order = orderOf(id);
        note(order, 'new_link', 'A new link was made; the old one stopped working.');
        return { candidate_url: `http://localhost/t/${'n'.repeat(32)}`, order };
      }
      case 'POST orders/…/extend': {
        const order = orderOf(id);
        if (['submitted', 'scored', 'delivered', 'cancelled'].includes(order.state)) {
          throw new Problem(409, 'conflict', { detail: 'It was submitted already.' });
        }
        const from = Math.max(Date.now(), Date.parse(order.due_at));
        order.due_at = new Date(from + body.days * 86_400e3).toISOString();
        if (order.state === 'expired') order.state = 'opened';
        note(order, 'extended', `${body.days} more days were given.`);
        return order;
      }
      case 'POST orders/…/cancel': {
        const order = orderOf(id);
        order.state = 'cancelled';
        order.reason = body?.reason || null;
        note(order, 'cancelled', 'The order was withdrawn.');
        return order;
      }
      case 'GET results/…': {
        const result = state.results.get(id);
        if (!result) throw new Problem(404, 'not_found');
        return result;
      }
    }
    throw new Problem(404, 'not_found');
  }

  // ---------------------------------------------------------------------------------- plumbing
  function page(path, response) {
    const isAsset = path.startsWith('/assets/') || path === '/favicon.svg';
    const file = isAsset ? path
      : /^\/t(\/|$)/.test(path) ? '/candidate.html'
        : /^\/console(\/|$)/.test(path) ? '/console.html' : null;
    try {
      if (file === null) throw new Error('no such page');
      const bytes = readFileSync(join(DIST, normalize(file)));
      response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': TYPES[extname(file)] });
      response.end(bytes);
    } catch {
      response.writeHead(404, SECURITY_HEADERS).end();
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    const { method } = request;
    if (!path.startsWith('/api/')) {
      log.push({ method, path: request.url });
      return page(path, response);
    }
    const entry = { method, path: request.url, body: undefined, status: 0 };
    log.push(entry);
    let answer, status = 200;
    try {
      entry.body = await bodyOf(request);
      const fault = faults.map((one) => one(entry)).find(Boolean) ?? null;
      if (fault === 'drop_before') return request.socket.destroy();
      if (fault?.status) throw new Problem(fault.status, fault.code ?? 'unavailable', fault);
      const [, name, id] = /^\/api\/candidate\/v1\/([a-z]+)(?:\/([^/]+))?$/.exec(path) ?? [];
      if (path.startsWith('/api/candidate/')) {
        const handler = candidate[`${method} ${name}`];
        if (!handler) throw new Problem(404, 'not_found');
        answer = handler({ request, response, body: entry.body, id });
      } else {
        answer = consoleRoute({ method, path, url, request, response, body: entry.body });
      }
      if (fault === 'drop_after') return request.socket.destroy();
      if (answer === null) status = 204;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      status = error.status;
      const { retryAfter, status: _, code: __, ...more } = error.more;
      if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
      answer = {
        type: `about:blank#${error.code}`, title: error.code, status, request_id: 'req_test', ...more,
      };
      response.setHeader('Content-Type', 'application/problem+json');
    }
    entry.status = status;
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json');
    response.writeHead(status, { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    base, log, faults, state,
    link: (token) => `${base}/t/${token}`,
    answersSent: () => log.filter(({ method }) => method === 'PUT'),
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}
