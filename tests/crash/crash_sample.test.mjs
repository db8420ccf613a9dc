// A sample of the crash matrix with a fixed seed; `make crash` plays all of it. Each round is the main story
// over real processes: webhook, invitation mail, the whole test taken, form, link, tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killFirstStarts } from './first_start.mjs';
import { playAll, someCalls, someErrors, told } from './rounds.mjs';

const SEED = 20_300_101;
const CALLS = 850; // Write-like calls of a story, about; a round that comes to its end before is one, too.
const KILLS = 40;
const ERRORS_EACH = 3;
const LANES = 8;

const FIRST_START_STEP = 20;

const wrong = (results) => results.filter((result) => result.lies.length > 0).map(told);
const struck = (results) => results.filter(({ faults }) => faults.some((fault) => fault.struck > 0));

test('E1: killed at any call, and again while it recovers, nothing is lost and nothing is twice', async (t) => {
  const results = await playAll(someCalls(KILLS, CALLS, SEED), { lanes: LANES });
  assert.deepEqual(wrong(results), []);
  const killed = struck(results);
  assert.ok(killed.length > KILLS * 0.8, `only ${killed.length} rounds were killed`);
  const twice = results.filter(({ ends }) => ends.length > 1);
  assert.ok(twice.length >= 3, `only ${twice.length} rounds were killed twice`);
  t.diagnostic(`${results.length} stories, ${killed.length} killed, ${twice.length} of them twice`);
});

test('E2: killed at any call of its first start, the next start completes it', async (t) => {
  const rounds = await killFirstStarts(FIRST_START_STEP);
  assert.deepEqual(rounds.filter(({ lies }) => lies.length > 0), []);
  const killed = rounds.filter((round) => round.struck > 0);
  assert.ok(killed.length > 12, `only ${killed.length} first starts were killed`);
  t.diagnostic(`${killed.length} first starts killed, the last at write ${killed.at(-1).at}`);
});

test('E5, E6, E7: when disk, descriptors or memory fail, every effect is there once', async (t) => {
  const results = await playAll(someErrors(ERRORS_EACH, SEED), { lanes: LANES });
  assert.deepEqual(wrong(results), []);
  const met = struck(results);
  assert.ok(met.length > results.length * 0.7, `only ${met.length} rounds met their error`);
  t.diagnostic(`${results.length} stories, ${met.length} met their error`);
});
