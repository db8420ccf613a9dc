import { expect, test } from 'vitest';
import { leftWords, paceWords, waitingLines } from './letter_words';

const still = { waiting: 0, per_minute: null, seconds_left: 0 };

test('what is left is said as roughly as it is known', () => {
  expect(leftWords(12)).toBe('less than a minute');
  expect(leftWords(240)).toBe('about 4 min');
  expect(leftWords(3600)).toBe('about 1 h');
  expect(leftWords(7500)).toBe('about 2 h 5 min');
});

test('a pace that cannot be told is not made up', () => {
  expect(paceWords({ waiting: 10, per_minute: null, seconds_left: null })).toBe('');
  expect(paceWords({ waiting: 10, per_minute: 30, seconds_left: null })).toBe('about 30 a minute');
  expect(paceWords({ waiting: 812, per_minute: 214.2, seconds_left: 228 })).toBe(
    'about 214 a minute, done in about 4 min',
  );
});

test('only what waits has a line', () => {
  const now = { held: null, per_hour_max: 1000, counted: 3, events: still, letters: still };
  expect(waitingLines(now)).toEqual([]);
  const letters = { waiting: 1, per_minute: 60, seconds_left: null };
  expect(waitingLines({ ...now, letters })).toEqual(['1 letter waits: about 60 a minute.']);
});

test('held letters have no pace', () => {
  const letters = { waiting: 1200, per_minute: 60, seconds_left: null };
  const held = { since: '2026-03-02T10:00:00Z', by: 'mem_1', why: null };
  const now = { held, per_hour_max: null, counted: 0, events: still, letters };
  expect(waitingLines(now)).toEqual(['1,200 letters wait.']);
});
