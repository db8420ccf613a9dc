import { describe, expect, test } from 'vitest';
import { directionOf, nameIn, ownName, pageLanguage } from './languages';
import { absolute, dueInWords, relative, zoneInWords } from './times';

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
  test('a due date in French is written out, with the name of its zone', () => {
    expect(due('2026-12-04T17:00:00Z', 'fr', 'Europe/Paris')).toBe('vendredi 4 décembre à 18:00 (heure d’Europe centrale)');
    expect(due('2027-01-01T17:00:00Z', 'fr', 'UTC')).toBe('vendredi 1er janvier 2027 à 17:00 (UTC)');
  });
  test('a time in French', () => {
    expect(absolute('2026-12-04T17:00:00Z', 'Europe/Paris', 'fr')).toMatch(/^ven\. 4 déc\. 2026,? 18:00:00 UTC\+1$/);
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
  test.each([
    [['fr-CA', 'en'], 'fr'], [['de', 'FR', 'en'], 'fr'], [['en-GB', 'fr'], 'en'], [['de', 'nl'], 'en'], [['', '*'], 'en'], [[], 'en'],
  ])('for %j a page speaks %s', (wanted, tag) => {
    expect(pageLanguage(wanted)).toBe(tag);
  });
  test('are named in the reader’s', () => {
    expect([nameIn('fr', 'en'), nameIn('en', 'fr'), nameIn('fr', '')]).toEqual(['anglais', 'French', '']);
  });
  test('are named in themselves; an unknown one by its tag', () => {
    expect([ownName('de'), ownName('fr'), ownName('x-0')]).toEqual(['Deutsch', 'Français', 'x-0']);
  });
});
