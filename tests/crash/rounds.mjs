// Many rounds over several lanes: each lane plays the next that is left. A round mostly waits (leases, Lever's
// pace, the pause between two looks), so lanes side by side cost little.
import { Lane } from './lane.mjs';
import { playRound } from './round.mjs';

// Takes lists of faults from the iterator `plans` until it is empty; `onRound(result, plan)` sees every
// result, in the order in which they end. Returns all.
export async function playAll(plans, { lanes = 6, env, onRound = () => {} } = {}) {
  const results = [];
  const made = [];
  const broken = [];
  const oneLane = async () => {
    const lane = await Lane.make({ env });
    made.push(lane);
    for (let next; broken.length === 0 && !(next = plans.next()).done; ) {
      const result = { plan: next.value, ...(await playRound(lane, next.value)) };
      results.push(result);
      onRound(result, next.value);
    }
  };
  // One lane that breaks ends the others after their round: what is still being made can only be stopped then.
  await Promise.all(Array.from({ length: lanes }, () => oneLane().catch((error) => broken.push(error))));
  await Promise.all(made.map((lane) => lane.stop()));
  if (broken.length > 0) throw broken[0];
  return results;
}

export const KILLS = ['kill-before', 'kill-half', 'kill-after'];
const killAt = (at, what) => ({ calls: 'writes', what, at });

// A round for every n, killed in turn before, half way through and after the call, until `ended()`.
export function* everyCall(ended, from = 1, to = Infinity, step = 1) {
  for (let at = from; at <= to && !ended(); at += step) yield [killAt(at, KILLS[at % KILLS.length])];
}

// Numbers from a seed: the same sample every time (mulberry32, public domain).
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// `count` different calls among the first `calls`, killed in one of the ways; every fifth dies a second
// time while it recovers.
export function* someCalls(count, calls, seed) {
  const pick = seeded(seed);
  const used = new Set();
  while (used.size < count) {
    const at = 1 + pick(calls);
    if (used.has(at)) continue;
    used.add(at);
    const plan = [killAt(at, KILLS[pick(KILLS.length)])];
    if (used.size % 5 === 0) plan.push(killAt(1 + pick(60), KILLS[pick(KILLS.length)]));
    yield plan;
  }
}

// What can fail where, how many calls in a row, and how many such calls a story has, about. A disk stays
// full and descriptors stay short for a while, in calls or in seconds; a failed disk is one failure.
export const ERRORS = [
  { calls: 'files', what: 'EIO', times: 1, about: 670 },
  { calls: 'files', what: 'ENOSPC', times: 1, about: 600 },
  { calls: 'files', what: 'ENOSPC', times: 40, ms: 10_000, about: 600 },
  { calls: 'descriptors', what: 'EMFILE', times: 1, about: 110 },
  { calls: 'descriptors', what: 'EMFILE', times: 30, ms: 10_000, about: 110 },
  { calls: 'memory', what: 'ENOMEM', times: 1, about: 120_000 },
];

export function* someErrors(each, seed) {
  const pick = seeded(seed);
  for (const { about, ...error } of ERRORS)
    for (let i = 0; i < each; ++i) yield [{ ...error, at: 1 + pick(about) }];
}

// One line about a round, for a table and for a failed assertion.
export function told({ plan, faults, ends, seconds, lies }) {
  const asked = plan.map(
    ({ what, calls, at, times = 1 }) => `${what} ${calls}#${at}${times > 1 ? `×${times}` : ''}`,
  );
  const met = faults.map(({ struck, call, target, reached }) =>
    struck ? `${call} ${target.split('/').at(-1)}`.trim() : `not reached (${reached})`,
  );
  const line = `${asked.join(', ')}: ${met.join(', ')}; ended ${ends.join(', ') || 'by itself never'}`;
  return [`${line}; ${seconds.toFixed(1)} s`, ...lies].join('\n    ');
}
