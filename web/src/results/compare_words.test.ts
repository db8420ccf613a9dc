import { describe, expect, test } from 'vitest';
import { chosenIn, clearWords, isPartial, rowsOf, scaleWords } from './compare_words';

const people = ['Ada', 'Bo', 'Cleo'].map((name) => ({ result_id: `res_${name}`, name, flags: [] }));
const value = (score: number) => ({
  score, ci90: [score - 6, score + 6], band: 'middle' as const, percentile: 50, items_answered: 24, flags: [],
});
const pair = (one: number, other: number, by: number) => ({
  one, other, by, needed: 11.43, is_clear: Math.abs(by) > 11.43,
});
const values = [value(50), value(63), value(52)];

describe('a scale of several people', () => {
  test('names each pair that differs by more than its errors, and who is higher', () => {
    const differences = [pair(0, 1, -13), pair(0, 2, -2), pair(1, 2, 11.5)];
    expect(clearWords({ differences, values }, people)).toEqual([
      'Bo and Ada: higher for Bo, by 13.0; more than 11.4 is needed',
      'Bo and Cleo: higher for Bo, by 11.5; more than 11.4 is needed',
    ]);
    expect(scaleWords({ differences, values })).toBe(
      'Larger than measurement error are 2 differences; the other pair the test cannot tell apart.',
    );
  });
  test('says so when nobody differs', () => {
    expect(scaleWords({ differences: [pair(0, 1, 3)], values })).toMatch(/^No difference here is larger/);
    expect(clearWords({ differences: [pair(0, 1, 3)], values }, people)).toEqual([]);
  });
  test('says so when nobody can be compared', () => {
    expect(scaleWords({ differences: [], values })).toBe('Nobody can be compared on this scale.');
  });
  test('tells when some pairs are not judged', () => {
    expect(isPartial({ differences: [pair(0, 1, 3)], values })).toBe(true);
    expect(isPartial({ differences: [pair(0, 1, 3)], values: [value(1), value(2), null] })).toBe(false);
  });
  test('keeps the people in the order in which they were chosen, without those who have no score', () => {
    const rows = rowsOf({ id: 'C', name: 'C', metric: 'T', differences: [], values: [value(40), null, value(70)] }, people);
    expect(rows.map(({ name, score }) => [name, score])).toEqual([['Ada', 40], ['Cleo', 70]]);
  });
});

test('of an address each result counts once, eight at most, and nothing else', () => {
  expect(chosenIn('res_a,res_a,ord_b,res_<x>,res_c')).toEqual(['res_a', 'res_c']);
  expect(chosenIn(Array.from({ length: 12 }, (_, i) => `res_${i}`).join(','))).toHaveLength(8);
  expect(chosenIn(null)).toEqual([]);
});
