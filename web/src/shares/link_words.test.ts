import { describe, expect, test } from 'vitest';
import { endWords, openedWords } from './link_words';

const NOW = new Date('2030-03-07T12:00:00Z');
const good = {
  state: 'good', expires_at: '2030-03-21T12:00:00Z', revoked_at: null, revoked_by: null, revoked_by_name: null,
} as const;
const revoked = { ...good, state: 'revoked', revoked_at: '2030-03-07T11:57:00Z', revoked_by: 'mem_1' } as const;

describe('how often a link was opened', () => {
  test('says when it never was', () => {
    expect(openedWords({ opens: 0, opened_at: null }, NOW)).toBe('not yet');
  });
  test('says when it was last', () => {
    expect(openedWords({ opens: 1, opened_at: '2030-03-07T11:56:00Z' }, NOW)).toBe('once, 4 min ago');
    expect(openedWords({ opens: 3, opened_at: '2030-03-05T12:00:00Z' }, NOW)).toBe('3 times, last 2 days ago');
  });
});

describe('the end of a link', () => {
  test('is told with its time while it is good', () => {
    expect(endWords(good, NOW)).toMatch(/^good until Thu,? 21 Mar, /);
  });
  test('has been', () => {
    expect(endWords({ ...good, state: 'expired', expires_at: '2030-03-06T12:00:00Z' }, NOW)).toBe('expired 1 day ago');
  });
  test('was made by a person, by name where there is one', () => {
    expect(endWords({ ...revoked, revoked_by_name: 'Robin Example' }, NOW)).toBe('revoked 3 min ago by Robin Example');
    expect(endWords(revoked, NOW)).toBe('revoked 3 min ago by mem_1');
  });
  test('came with a backup that was put back', () => {
    expect(endWords({ ...revoked, revoked_by: 'system' }, NOW)).toBe(
      'revoked 3 min ago: the data was restored from a backup',
    );
  });
});
