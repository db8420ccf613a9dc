import { describe, expect, test } from 'vitest';
import { directionOf, ownName } from './languages';
import { dueInWords, relative, zoneInWords } from './times';

const now = new Date('2026-12-01T12:00:00Z');

// Where the commas stand is the business of the browser's ICU.
const due = (at: string, language: string, zone: string): string =>
  dueInWords(at, language, now, zone).replaceAll(',', '');

describe('times in words', () => {
  test('a due date is in the reader’s zone, which is named', () => {
    expect(due('2026-12-04T17:00:00Z', 'en', 'Europe/Berlin')).toBe('Fri 4 Dec 18:00 (Berlin time)');
    expect(due('2026-12-04T17:00:00Z', 'en', 'America/New_York')).toBe('Fri 4 Dec 12:00 (New York time)');
  });
  test('a due date in another year says so', () => {
    expect(due('2027-01-04T17:00:00Z', 'en', 'UTC')).toBe('Mon 4 Jan 2027 17:00 (UTC)');
  });
  test('a due date follows the reader’s language', () => {
    expect(due('2026-12-04T17:00:00Z', 'de', 'Europe/Berlin')).toContain('4. Dez.');
  });
  test('a zone is its city', () => {
    expect(zoneInWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
  });
  test.each([
    ['2026-12-01T11:59:40Z', 'now'],
    ['2026-12-01T11:56:00Z', '4 min ago'],
    ['2026-12-01T14:00:00Z', 'in 2 hr'],
    ['2026-11-28T12:00:00Z', '3 days ago'],
    ['2026-08-01T12:00:00Z', '1 Aug 2026'],
  ])('%s is "%s"', (at, text) => {
    expect(relative(at, now, 'UTC')).toBe(text);
  });
});

describe('languages', () => {
  test.each([['en', 'ltr'], ['ar', 'rtl'], ['he-IL', 'rtl'], ['az-Arab', 'rtl'], ['ur-Latn', 'ltr'], ['pt-BR', 'ltr']])(
    '%s is written %s', (tag, direction) => {
      expect(directionOf(tag)).toBe(direction);
    });
  test('are named in themselves; an unknown one by its tag', () => {
    expect([ownName('de'), ownName('fr'), ownName('x-0')]).toEqual(['Deutsch', 'Français', 'x-0']);
  });
});
