import { expect, test } from 'vitest';
import { backfillWords, leftWords, peopleWords } from './backfill_words';

const run = { state: 'ready', to_invite: 3, invited: 0, reason: null } as const;

test('one candidate is one', () => {
  expect(peopleWords(1)).toBe('1 candidate');
  expect(peopleWords(0)).toBe('0 candidates');
});

test('each state says what was done and what is left', () => {
  expect(backfillWords(run)).toBe('3 candidates would be invited.');
  expect(backfillWords({ ...run, to_invite: 0 })).toBe('Nobody is there to be invited.');
  expect(backfillWords({ ...run, state: 'inviting', invited: 2 })).toBe('2 of 5 candidates invited.');
  expect(backfillWords({ ...run, state: 'paused', invited: 1 })).toBe('Paused: 1 candidate invited, 3 left.');
  expect(backfillWords({ ...run, state: 'cancelled' })).toBe('Given up; nobody was invited.');
  expect(backfillWords({ ...run, state: 'failed', reason: 'the rule was switched off meanwhile' })).toBe(
    'It could not go on: the rule was switched off meanwhile. 0 candidates invited.',
  );
});

test('the time left is told in the unit that fits', () => {
  expect(leftWords({ seconds_left: null })).toBe('How long it takes is known soon.');
  expect(leftWords({ seconds_left: 0 })).toBe('About 1 s left.');
  expect(leftWords({ seconds_left: 240 })).toBe('About 4 min left.');
  expect(leftWords({ seconds_left: 7_200 })).toBe('About 2 h left.');
});
