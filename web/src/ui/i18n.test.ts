import { describe, expect, expectTypeOf, test } from 'vitest';
import { typeset } from './french';
import { type French, type Key, speaking } from './i18n';

const en = {
  plain: 'Nothing to fill in.',
  hello: 'Hello {{name}}.',
  both: '{{name}} asks {{other}}.',
  due: 'Send it by {{when}}, {{name}}.',
  size: 'n = {{n}}',
  days_one: '{{count}} day for {{name}}',
  days_other: '{{count}} days for {{name}}',
} as const;
const fr: French<typeof en> = {
  plain: 'Rien.',
  hello: 'Bonjour {{name}}.',
  both: '{{name}} demande à {{other}}.',
  due: 'Envoyez-le avant le {{when}}, {{name}}.',
  size: 'n = {{n}}',
  days_one: '{{count}} jour, {{name}}',
  days_many: '{{count}} de jours, {{name}}',
  days_other: '{{count}} jours, {{name}}',
};
const words = speaking<typeof en>({ en, fr });

describe('a text', () => {
  test('has its values filled in', () => {
    expect(words('en')('plain')).toBe('Nothing to fill in.');
    expect(words('en')('both', { name: 'Ada', other: 'Grace' })).toBe('Ada asks Grace.');
  });
  test('takes the plural form that its language has for the number', () => {
    const days = (tag: 'en' | 'fr', count: number) => words(tag)('days', { count, name: 'A' });
    expect([0, 1, 2].map((count) => days('en', count))).toEqual(['0 days for A', '1 day for A', '2 days for A']);
    expect([0, 1, 2].map((count) => days('fr', count))).toEqual(['0 jour, A', '1 jour, A', '2 jours, A']);
    expect(days('fr', 1_000_000)).toMatch(/ de jours, A$/);
  });
  test('writes numbers as its language does', () => {
    expect(words('en')('size', { n: 320128 })).toBe('n = 320,128');
    expect(words('fr')('size', { n: 320128 })).toBe('n = 320\u202f128');
    expect(words('fr').number(0.5, { minimumFractionDigits: 2 })).toBe('0,50');
  });
  test('is cut in two around what is no text', () => {
    expect(words('en').around('due', 'when', { name: 'Ada' })).toEqual(['Send it by ', ', Ada.']);
  });
});

describe('a hostile name', () => {
  test.each([
    '<img src=x onerror=alert(1)>', '{{other}}', '{{- other}}', '$t(plain)', '$t(hello, {"name":"x"})', '$&$1$$', '\u202eevil',
    '&amp;', 'a\r\nb',
  ])('%j comes out as it went in', (name) => {
    expect(words('en')('both', { name, other: 'Grace' })).toBe(`${name} asks Grace.`);
    expect(words('en')('days', { count: 2, name })).toBe(`2 days for ${name}`);
  });
  test('changes neither the language nor the text', () => {
    const values = { name: 'A', lng: 'fr', defaultValue: 'x', context: 'y', replace: 'z' };
    expect(words('en')('hello', values)).toBe('Hello A.');
  });
});

test('the compiler knows the keys and what each asks for', () => {
  expectTypeOf<Key<typeof en>>().toEqualTypeOf<'plain' | 'hello' | 'both' | 'due' | 'size' | 'days'>();
  // @ts-expect-error there is no such key
  words('en')('nothing');
  // @ts-expect-error the name is missing
  words('en')('hello');
  // @ts-expect-error the other is missing
  words('en')('both', { name: 'Ada' });
  // @ts-expect-error a count is a number
  words('en')('days', { count: '2', name: 'Ada' });
  // @ts-expect-error a French text is missing
  const short: French<typeof en> = { ...fr, plain: undefined };
  expect(short.plain).toBeUndefined();
});

test('French keeps its punctuation on the line', () => {
  expect(typeset({
    a: 'Le lien : « {{name}} » ; oui ? non ! à 90 %', b: 'environ {{minutes}} min', c: 'https://x : y',
  })).toEqual({
    a: 'Le lien\u00a0: «\u00a0{{name}}\u00a0»\u202f; oui\u202f? non\u202f! à 90\u202f%', b: 'environ {{minutes}}\u00a0min',
    c: 'https://x\u00a0: y',
  });
});
