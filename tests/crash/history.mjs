// Compares what the outside world recorded with what was intended, after the fact and without the server:
// every effect exactly once, nothing for anybody else, the pace kept, no blind repetition. Pure.
//
// The records (tests/crash/records.mjs collects them):
//   intents     [{opportunity, key, email}]   who should have got the whole story, through which credential
//   journal     the emulator's calls, in order: [{at_ms, key_id, method, path, status}]
//   profiles    [{id, feedback, links, ownTags}]   every opportunity of the account
//   deliveries  the emulator's webhooks: [{isTest, event, body, tries: [{status}]}]
//   mails       [{received_at, to, subject, message_id, text}]
//   orders, events, parked   what the server itself says: its orders, its inbox, its parked jobs
//   late_ms     how late the emulator may note a call: it shares a busy machine with the server
//   losses      [{from, to}]   ms: when answers were lost on purpose: a kill, calls made to fail

export const CALLS_A_SECOND = 10; // Lever developer documentation, "Rate limits".
const PAUSE_AFTER_429_MS = 5_000; // docs/lever.md; the emulator names no time of its own.
const IN_FLIGHT_MS = 500; // What had left before the 429 came back.
const JITTER = 0.8;
const BETWEEN_LOOKS_MS = 5_000;
const CLOCK_MS = 150; // Two clocks of one machine, and a call's own way.
const MAILS_MAX = 2;

const below = (path) => path.replace(/^\/v1\//, '').replace(/\/$/, '');
const isWrite = (call) => call.method !== 'GET';
const worked = (call) => call.status >= 200 && call.status < 300;
const surelyRefused = (call) => call.status >= 400 && call.status < 500;
const isOurLink = (link) => link.includes('/console/orders/');
const opportunityOf = (call) => /^opportunities\/([^/]+)/.exec(below(call.path))?.[1];

export function groupBy(list, key) {
  const groups = new Map();
  for (const one of list) {
    const at = key(one);
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(one);
  }
  return groups;
}

// Each intended effect is there exactly once.
export function notExactlyOnce({ intents, profiles, orders }) {
  const found = [];
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  for (const { opportunity } of intents) {
    const profile = byId.get(opportunity);
    const mine = orders.filter((order) => order.ats?.opportunity_id === opportunity);
    const count = (what, got) => got === 1 || found.push(`${opportunity}: ${got} ${what}, expected one`);
    count('orders', mine.length);
    if (mine.length === 1 && mine[0].state !== 'delivered')
      found.push(`${opportunity}: the order is ${mine[0].state}`);
    if (!profile) {
      found.push(`${opportunity}: no such profile`);
      continue;
    }
    count('forms', profile.feedback.length);
    count('links', profile.links.filter(isOurLink).length);
    count('tags “completed”', profile.ownTags.filter((tag) => tag === 'bascule: completed').length);
  }
  return found;
}

// Whoever was not meant is as before: no order, no form, link or tag of ours, no call that changes
// anything, and no call with another's credential.
export function strayEffects({ intents, journal, profiles, orders, mails }) {
  const found = [];
  const keys = new Map(intents.map((intent) => [intent.opportunity, intent.key]));
  const addresses = new Set(intents.map((intent) => intent.email));
  for (const profile of profiles) {
    if (keys.has(profile.id)) continue;
    const stray = (what) => found.push(`${profile.id} was not meant and has a ${what}`);
    if (profile.feedback.length > 0) stray('form');
    if (profile.ownTags.some((tag) => tag.startsWith('bascule: '))) stray('tag');
    if (profile.links.some(isOurLink)) stray('link');
  }
  for (const order of orders)
    if (order.ats && !keys.has(order.ats.opportunity_id))
      found.push(`${order.ats.opportunity_id} was not meant and has an order`);
  for (const call of journal) {
    const opportunity = opportunityOf(call);
    if (!opportunity || !isWrite(call) || !worked(call)) continue;
    if (!keys.has(opportunity)) found.push(`${call.method} ${call.path}: was not meant`);
    else if (keys.get(opportunity) !== call.key_id)
      found.push(`${call.method} ${call.path}: with another's credential`);
  }
  for (const mail of mails)
    for (const to of mail.to) if (!addresses.has(to)) found.push(`a mail to ${to}, who was not meant`);
  return found;
}

// Never more than 10 calls in any second per credential. Calls that were noted late can only seem closer
// together than they were, by as much as one may be late.
export function tooFast({ journal, late_ms: late = 0 }) {
  const found = [];
  for (const [key, calls] of groupBy(journal, (call) => call.key_id)) {
    const times = calls.map((call) => call.at_ms).sort((a, b) => a - b);
    let busiest = 0;
    for (let first = 0, last = 0; last < times.length; ++last) {
      while (times[last] - times[first] >= 1_000 - late) ++first;
      busiest = Math.max(busiest, last - first + 1);
    }
    if (busiest > CALLS_A_SECOND) found.push(`${key}: ${busiest} calls in one second`);
  }
  return found;
}

// Where what a POST makes can be looked for, and how often at least before it may be sent again. A result
// is looked for twice with a pause, since reads may lag behind; a template is listed before each use.
function collectionOf(call) {
  const path = below(call.path);
  if (/^opportunities\/[^/]+\/(feedback|notes|files)$/.test(path)) return { read: path, looks: 2 };
  const linked = /^(opportunities\/[^/]+)\/addLinks$/.exec(path);
  if (linked) return { read: linked[1], looks: 2 };
  return path === 'feedback_templates' ? { read: path, looks: 1 } : null;
}

// After a POST that may have taken effect, the next one to the same place comes only after enough looks at it.
export function blindRepeats({ journal }) {
  const found = [];
  const inOrder = journal.toSorted((a, b) => a.at_ms - b.at_ms);
  const posts = inOrder.filter((call) => call.method === 'POST' && collectionOf(call));
  for (const [path, sent] of groupBy(posts, (call) => `${call.key_id} ${below(call.path)}`)) {
    const { read, looks } = collectionOf(sent[0]);
    let open = null;
    for (const post of sent) {
      if (open) {
        const isLook = (call) =>
          call.method === 'GET' && worked(call) && call.key_id === post.key_id && below(call.path) === read;
        const between = inOrder.filter(
          (call) => isLook(call) && call.at_ms >= open.at_ms && call.at_ms <= post.at_ms,
        );
        const apart = between.length > 0 ? between.at(-1).at_ms - between[0].at_ms : 0;
        if (between.length < looks)
          found.push(`${path}: sent again after ${between.length} looks, not ${looks}`);
        else if (looks > 1 && apart < BETWEEN_LOOKS_MS - CLOCK_MS)
          found.push(`${path}: the looks were ${apart} ms apart`);
      }
      if (!surelyRefused(post)) open = post;
    }
  }
  return found;
}

// After a 429 the whole credential rests. Who died before the answer was read cannot know of it.
export function notRested({ journal, losses }) {
  const found = [];
  for (const [key, calls] of groupBy(journal, (call) => call.key_id))
    for (const refused of calls.filter((call) => call.status === 429)) {
      const since = refused.at_ms + IN_FLIGHT_MS;
      if (losses.some(({ from, to }) => to >= refused.at_ms - CLOCK_MS && from <= since)) continue;
      const until = refused.at_ms + PAUSE_AFTER_429_MS * JITTER;
      const early = calls.filter((call) => call.at_ms > since && call.at_ms < until);
      if (early.length > 0) found.push(`${key}: ${early.length} calls within ${PAUSE_AFTER_429_MS} ms of a 429`);
    }
  return found;
}

// Every webhook that was answered 2xx is kept and decided; whatever is kept is decided; nothing is parked.
export function undecided({ deliveries, events, parked }) {
  const found = [];
  const kept = new Map(events.map((event) => [`${event.provider_event} ${event.opportunity_id}`, event]));
  for (const delivery of deliveries) {
    if (delivery.isTest || !delivery.tries.some(worked)) continue;
    const { data } = JSON.parse(delivery.body);
    if (!data.opportunityId) continue;
    if (!kept.has(`${delivery.event} ${data.opportunityId}`))
      found.push(`${delivery.event} of ${data.opportunityId} was answered 2xx and is not kept`);
  }
  for (const event of events)
    if (event.state !== 'decided')
      found.push(`${event.provider_event} of ${event.opportunity_id} is ${event.state}`);
  for (const job of parked) found.push(`the job ${job.kind} is parked: ${job.reason}`);
  return found;
}

// One letter per person. Two identical ones only where an answer was lost between them (promise P2).
export function wrongMails({ intents, mails, losses }) {
  const found = [];
  for (const { email } of intents) {
    const mine = mails.filter((mail) => mail.to.includes(email));
    const letters = groupBy(mine, (mail) => mail.message_id);
    if (letters.size !== 1) found.push(`${email}: ${letters.size} different letters, expected one`);
    for (const copies of letters.values()) {
      if (copies.length === 1) continue;
      if (copies.length > MAILS_MAX) found.push(`${email}: the same letter ${copies.length} times`);
      if (new Set(copies.map((mail) => `${mail.subject}\n${mail.text}`)).size > 1)
        found.push(`${email}: two letters under one Message-ID`);
      const [first, last] = [copies[0], copies.at(-1)].map((mail) => Date.parse(mail.received_at));
      const wasLost = ({ from, to }) => to >= first - CLOCK_MS && from <= last + CLOCK_MS;
      if (!losses.some(wasLost)) found.push(`${email}: the same letter twice, and no answer was lost`);
    }
  }
  return found;
}

const CHECKS = { notExactlyOnce, strayEffects, tooFast, blindRepeats, notRested, undecided, wrongMails };

// Everything that is not as it should be, one sentence each, named after its check.
export const lies = (records) =>
  Object.entries(CHECKS).flatMap(([name, check]) => check(records).map((sentence) => `${name}: ${sentence}`));
