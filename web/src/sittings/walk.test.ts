import { describe, expect, test } from 'vitest';
import { back, next, onlyOpen, resume } from './walk';

const answered = (...indexes: number[]) => (index: number) => indexes.includes(index);

describe('walking through the items', () => {
  test('begins with the first', () => {
    expect(resume(5, answered())).toEqual({ at: 0, pass: 'all' });
  });
  test('resumes after the last answered one, not at one skipped on purpose', () => {
    expect(resume(5, answered(0, 2)).at).toBe(3);
  });
  test('resumes at the review when the last one is answered', () => {
    expect(resume(3, answered(2)).at).toBe('review');
  });
  test('goes from the last one to the review and back', () => {
    const review = next({ at: 2, pass: 'all' }, 3, answered());
    expect(review.at).toBe('review');
    expect(back(review, 3).at).toBe(2);
  });
  test('goes back to the item before, and never before the first', () => {
    expect(back({ at: 1, pass: 'all' }, 3).at).toBe(0);
    expect(back({ at: 0, pass: 'all' }, 3).at).toBe(0);
  });
  test('visits only open ones in the second pass', () => {
    const isAnswered = answered(0, 2, 3);
    const first = onlyOpen(5, isAnswered);
    expect(first).toEqual({ at: 1, pass: 'open' });
    const second = next(first, 5, isAnswered);
    expect(second.at).toBe(4);
    expect(next(second, 5, isAnswered).at).toBe('review');
  });
  test('has nothing to visit in the second pass when all are answered', () => {
    expect(onlyOpen(2, answered(0, 1)).at).toBe('review');
  });
});
