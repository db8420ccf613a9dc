// Every dictionary of the pages beside its English one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NOTICES, POPULATIONS, SCALES } from '../results/words/stored_fr';
import type { Texts } from './i18n';
import { PAGE_LANGUAGES } from './languages';

const files: Readonly<Record<string, Readonly<Record<string, Texts>>>> = import.meta.glob('../**/words/{en,fr}.ts', { eager: true });
const parts = Object.keys(files).filter((path) => path.endsWith('/en.ts')).map((path) => path.slice(0, -'/en.ts'.length));
const dictionary = (part: string, tag: string): Texts => files[`${part}/${tag}.ts`]?.[tag] ?? {};
const FORM = /_(zero|one|two|few|many|other)$/;
const stems = (texts: Texts): string[] => [...new Set(Object.keys(texts).map((key) => key.replace(FORM, '')))].sort();
const names = (texts: Texts, stem: string): string[] => {
  const of = Object.entries(texts).filter(([key]) => key.replace(FORM, '') === stem);
  return [...new Set(of.flatMap(([, text]) => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name = '']) => name)))].sort();
};
const forms = (texts: Texts, stem: string): string[] =>
  Object.keys(texts).flatMap((key) => (key.replace(FORM, '') === stem ? (FORM.exec(key)?.slice(1, 2) ?? []) : [])).sort();

test('the dictionaries are found', () => {
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const part of parts) expect(Object.keys(dictionary(part, 'en')).length, part).toBeGreaterThan(5);
});

describe.each(parts.flatMap((part) => PAGE_LANGUAGES.map((tag) => [part, tag] as const)))('%s in %s', (part, tag) => {
  const english = dictionary(part, 'en');
  const own = dictionary(part, tag);
  test('has the keys of the English one, with the same values', () => {
    expect(stems(own)).toEqual(stems(english));
    for (const stem of stems(own)) expect([stem, names(own, stem)]).toEqual([stem, names(english, stem)]);
  });
  test('has each plural form of the language, and no other', () => {
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    for (const stem of stems(own).filter((one) => forms(own, one).length > 0)) {
      expect([stem, forms(own, stem)]).toEqual([stem, wanted]);
    }
  });
  test('has no empty text, no markup and no template within a template', () => {
    for (const [key, text] of Object.entries(own)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/[<>]|\$t\(|\u0000/);
    }
  });
});

// The same word in both languages.
const SAME = new Set(['Scores', 'Score', 'Dimension', 'Percentile', 'n = {{n}}']);

describe.each(parts)('%s in French', (part) => {
  const english = dictionary(part, 'en');
  const texts = Object.entries(dictionary(part, 'fr'));
  test('is nowhere English still', () => {
    for (const [key, text] of texts) {
      if (!SAME.has(text)) expect(text, key).not.toBe(english[key]);
      expect(text, key).not.toMatch(/\b(the|you|your|this|that|and|with|not|answers?|saved|link)\b/i);
    }
  });
  test('keeps its punctuation on the line, and has the right apostrophe', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/ [:;?!»%]|« |[a-zéè]'[a-zéè]|\w[;?!]/i);
  });
  test('says "vous", and nothing of a reader’s sex', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toMatch(/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu);
      expect(text, key).not.toMatch(/\(e\)|·e|vous êtes \p{L}+é\b/iu);
    }
  });
});

describe('what a stored result says in English', () => {
  const content = JSON.parse(readFileSync(new URL('../../../content/bigfive-120.json', import.meta.url), 'utf8')) as {
    scales: { id: string }[]; notices: string[]; norm_group: { id: string };
  };
  test('has a French name for every scale, and for none that is not there', () => {
    expect(Object.keys(SCALES).sort()).toEqual(content.scales.map(({ id }) => id).sort());
    expect(new Set(Object.values(SCALES)).size).toBe(content.scales.length);
  });
  test('has its notices and its norm group in French', () => {
    for (const notice of content.notices) expect(NOTICES[notice], notice).toBeDefined();
    expect(POPULATIONS[content.norm_group.id]).toBeDefined();
  });
  test('has the notices in French that scoring adds', () => {
    const source = readFileSync(new URL('../../../src/assessments/kinds/keyed_sum/score.cpp', import.meta.url), 'utf8')
      .replace(/"\s*\n\s*"/g, '');
    const added = Object.keys(NOTICES).filter((notice) => !content.notices.includes(notice));
    expect(added).toHaveLength(3);
    for (const notice of added) expect(source).toContain(notice.replace(/^[^:]+: (?=fewer)/, ': '));
  });
});
