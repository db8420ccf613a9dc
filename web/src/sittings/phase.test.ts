import { describe, expect, test } from 'vitest';
import { NoAnswer, Refused } from '../api/request';
import type { OpenedInvitation } from '../api/types';
import { outcomeOf } from './candidate_api';
import { afterOpening, afterRefusal, tokenIn } from './phase';

const opened = (more: Partial<OpenedInvitation>): OpenedInvitation => ({
  state: 'opened', org: { name: 'Northwind', logo: null, colours: null },
  assessment: { id: 'a', version: '1', name: 'A', minutes: 5 },
  due_at: null, languages: ['en'], language: 'en', seat: 'free', subject: { first_name: null },
  remaining: [], declined: [], contact: null, retention_days: null, practice: null, ...more,
});
const refused = (status: number, code: string, more: Record<string, unknown> = {}) =>
  new Refused(status, code, more, null);

describe('the screen after opening', () => {
  test('is the start page, also on the way back from the mail', () => {
    expect(afterOpening(opened({}), 'reload').kind).toBe('start');
    expect(afterOpening(opened({ state: 'started', seat: 'here' }), 'link').kind).toBe('start');
  });
  test('is where one was, after a reload', () => {
    expect(afterOpening(opened({ state: 'started', seat: 'here' }), 'reload').kind).toBe('read_items');
  });
  test('says that something was declined, and not that anything is over', () => {
    expect(afterOpening(opened({ state: 'declined' }), 'link').kind).toBe('declined');
  });
  test('asks before it takes the seat from another browser', () => {
    expect(afterOpening(opened({ state: 'started', seat: 'elsewhere' }), 'link').kind).toBe('elsewhere');
  });
});

describe('the screen after a refusal', () => {
  test('is decided by the code', () => {
    expect(afterRefusal(refused(409, 'seat_elsewhere'), opened({})).kind).toBe('elsewhere');
    expect(afterRefusal(refused(409, 'ended'), opened({})).kind).toBe('reopen');
    expect(afterRefusal(refused(401, 'unauthenticated'), null)).toEqual({ kind: 'no_link', why: 'no_cookie' });
    expect(afterRefusal(refused(404, 'not_found'), null)).toEqual({ kind: 'no_link', why: 'unknown' });
  });
});

describe('a refused answer', () => {
  test('is tried again only if that can help', () => {
    expect(outcomeOf(new NoAnswer())).toEqual({ kind: 'later', afterMs: null });
    expect(outcomeOf(refused(503, 'unavailable')).kind).toBe('later');
    expect(outcomeOf(refused(404, 'not_found')).kind).toBe('unknown_item');
    expect(outcomeOf(refused(409, 'seat_elsewhere'))).toEqual({ kind: 'stop', why: 'elsewhere' });
  });
  test('with a newer one in the answer yields it', () => {
    expect(outcomeOf(refused(409, 'conflict', { value: 3, version: 7 }))).toEqual({
      kind: 'newer', newer: { value: 3, version: 7 },
    });
  });
});

test('the key is read from the address only where it is whole', () => {
  expect(tokenIn('/t/abcdefghijklmnopqrstuv_-')).toBe('abcdefghijklmnopqrstuv_-');
  expect(['/t/', '/t', '/t/short', '/t/abcdefghijklmnopqrstuv/x'].map(tokenIn)).toEqual([null, null, null, null]);
});
