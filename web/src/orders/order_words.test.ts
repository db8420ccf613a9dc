import { describe, expect, test } from 'vitest';
import type { OrderState } from '../api/types';
import { webAddress } from '../ui/links';
import {
  actionsFor, actorWords, countIn, countWords, isMoving, nameWords, nextTry, STATE_WORDS, togetherWords, VIEWS, viewOf, waitWords,
} from './order_words';

const states = Object.keys(STATE_WORDS) as OrderState[];

describe('the views of the list', () => {
  test('show every state in exactly one of them, beside "All"', () => {
    for (const state of states) {
      const views = VIEWS.filter((view) => view.states.some((one) => one === state));
      expect(views, state).toHaveLength(1);
    }
  });
  test('count what they show', () => {
    const orders = { invited: 2, started: 3, delivered: 7 };
    const summary = { orders, counted_up_to: 10_000, jobs_parked: 0, muted: null };
    expect(countIn(viewOf('waiting'), summary)).toBe(5);
    expect(countIn(viewOf(null), summary)).toBe(12);
  });
  test('say that there are more than were counted', () => {
    const orders = { invited: 2, delivered: 10_000 };
    const summary = { orders, counted_up_to: 10_000, jobs_parked: 0, muted: null };
    expect(countWords(viewOf('waiting'), summary)).toBe('2');
    expect(countWords(viewOf(null), summary)).toBe('10,002+');
  });
  test('fall back to all for an unknown name', () => {
    expect(viewOf('__proto__').id).toBe('all');
  });
});

describe('what can be done with an order', () => {
  test('ends when it was handed in', () => {
    expect((['submitted', 'scored', 'delivered', 'cancelled', 'declined'] as const).flatMap(actionsFor)).toEqual([]);
  });
  test('is more time, once it has expired', () => {
    expect(actionsFor('expired')).toEqual(['extend']);
  });
});

test('an invitation waits for what is required alone', () => {
  const words = (is_complete: boolean, outstanding: number) => togetherWords({ is_complete, outstanding, orders: [] });
  expect([words(false, 2), words(false, 0), words(true, 0)]).toEqual([
    '2 required are open', 'Nothing required is open', 'Complete',
  ]);
});

describe('an order whose data was deleted', () => {
  const subject = { id: 'sub_1', name: '', email: null, language: null, external_id: null };
  const purged = { at: '2026-12-01T12:00:00Z', why: 'retention', text: 'It was deleted.' } as const;
  test('names nobody', () => {
    expect(nameWords({ subject, purged })).toBe('Name deleted');
    expect(nameWords({ subject: { ...subject, name: 'Ada' }, purged: null })).toBe('Ada');
  });
  test('does not move any more, whatever its state', () => {
    expect(isMoving({ state: 'needs_attention', purged })).toBe(false);
    expect(isMoving({ state: 'needs_attention', purged: null })).toBe(true);
  });
});

test('an actor is named if known, and never an id', () => {
  expect(actorWords('candidate', null)).toBe('Candidate');
  expect(actorWords('member:mem_1', 'Grace')).toBe('Grace');
  expect(actorWords('member:mem_1', null)).toBe('A colleague');
});

test('F3 only web addresses become links', () => {
  expect(webAddress('https://hire.example/1')).toBe('https://hire.example/1');
  for (const bad of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil', 'x', '', null]) {
    expect(webAddress(bad), String(bad)).toBeNull();
  }
});

describe('what waits', () => {
  const since = '2026-12-01T12:00:00.000Z';
  const why = 'Lever does not answer.';
  test('is silent about what is simply on its way', () => {
    expect(waitWords([])).toBeNull();
    expect(waitWords([{ kind: 'mail', since, why: null, next_try_at: null }])).toBeNull();
  });
  test('names each thing once, and the reason', () => {
    const waits = ['form', 'tags:scored', 'tags:invited'].map((kind) => ({
      kind, since, why, next_try_at: null,
    }));
    expect(waitWords(waits)).toBe('Waiting to go out: the feedback form and tags. Lever does not answer.');
  });
  test('is tried again at the earliest of all times', () => {
    const at = (time: string | null) => ({ kind: 'form', since, why, next_try_at: time });
    expect(nextTry([at('2026-12-01T12:02:00.000Z'), at('2026-12-01T12:01:00.000Z'), at(null)])).toBe(
      '2026-12-01T12:01:00.000Z',
    );
    expect(nextTry([at(null)])).toBeNull();
  });
});
