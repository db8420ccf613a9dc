import { describe, expect, test } from 'vitest';
import type { Dimension } from '../api/types';
import { endsOf, evidenceWords, flagWords, unscoredWords } from './result_words';
import { along, axisOf, ordinal, positionWords, scoreWords, shown } from './scale';
import { resultWords } from './words/words';

const en = resultWords('en');
const fr = resultWords('fr');

const dimension = (more: Partial<Dimension>): Dimension => ({
  id: 'C', name: 'Conscientiousness', parent: null, shown_as: 'score', score: 56.1, metric: 'T',
  se: 4, ci90: [49.5, 62.7], items_answered: 24, flags: [], ...more,
});
const T = axisOf('T');

describe('the axis', () => {
  test('runs from T 20 to 80, with the middle half of a normal distribution', () => {
    expect([along(T, 20), along(T, 50), along(T, 80)]).toEqual(['0%', '50%', '100%']);
    expect(T.middle).toEqual([43.255, 56.745]);
  });
  test('keeps what lies beyond at its end', () => {
    expect([along(T, 12), along(T, 91)]).toEqual(['0%', '100%']);
  });
  test('runs from 0 to 100 and shades nothing without norms', () => {
    expect([along(axisOf('0-100'), 25), axisOf('0-100').middle]).toEqual(['25%', null]);
  });
});

describe('a score in words', () => {
  test('has its range beside it', () => {
    expect(scoreWords(dimension({}))).toBe('T 56 (50–63)');
  });
  test('rounds half up and stays on the axis, as the forms in the ATS do', () => {
    expect([shown(T, 49.5), shown(T, 50.4999), shown(T, 84), shown(T, 3)]).toEqual([50, 50, 80, 20]);
  });
  test('has no "T" without norms', () => {
    expect(scoreWords(dimension({ metric: '0-100', score: 41.7, ci90: [30, 53.4] }))).toBe('42 (30–53)');
  });
  test('is placed among people only where there is a norm', () => {
    expect(positionWords(dimension({ band: 'high', percentile: 73.1 }), en)).toBe(
      'above most adults (73rd percentile)',
    );
    expect(positionWords(dimension({}), en)).toBeNull();
  });
  test('never claims the 0th or 100th percentile', () => {
    expect(positionWords(dimension({ band: 'high', percentile: 99.9 }), en)).toContain('99th');
    expect(positionWords(dimension({ band: 'low', percentile: 0.1 }), en)).toContain('1st');
  });
  test.each([[1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [12, '12th'], [13, '13th'], [21, '21st'], [111, '111th']])(
    '%i is "%s"', (n, text) => {
      expect(ordinal(n, 'en')).toBe(text);
    });
  test('is placed in French as French counts', () => {
    expect([ordinal(1, 'fr'), ordinal(2, 'fr'), ordinal(73, 'fr')]).toEqual(['1er', '2e', '73e']);
    expect(positionWords(dimension({ band: 'high', percentile: 73.1 }), fr)).toBe(
      'au-dessus de la plupart des adultes (73e percentile)',
    );
  });
});

describe('what may be said', () => {
  test('names the norm group only at L3', () => {
    const norm = { id: 'x', n: null, population: 'adults', year: 2014 };
    expect(evidenceWords({ level: 'L3', norm, notices: [] }, en)).toBe('Published instrument, published norms: adults.');
    expect(evidenceWords({ level: 'L2', norm: null, notices: [] }, en)).toBe('Published instrument, no norms yet.');
  });
  test('says of every known flag what it does not prove', () => {
    for (const flag of ['long_string', 'irv', 'even_odd', 'rte']) {
      expect(flagWords(flag, en).text).toMatch(/does not prove|proves (neither|none)/);
    }
  });
  test('has words for what it does not know', () => {
    expect(flagWords('new_flag', en).title).toBe('new flag');
    expect(unscoredWords('new_reason', en)).toBe('no score (new reason)');
    expect(endsOf('typing', 'E', en)).toBeNull();
  });
});
