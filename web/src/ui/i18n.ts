// Words of the pages in several languages, through i18next, typed: a key that is not there, a value that is missing and a
// language without a text are errors of the compiler. Each part of the pages has dictionaries of its own (words/en.ts,
// words/fr.ts) and says which with `speaking`.
import { createInstance } from 'i18next';
import type { PageLanguage } from './languages';

// "key": a text with {{names}} of values. "key_one", "key_other", …: one text for each plural form of the language.
export type Texts = Readonly<Record<string, string>>;

type Form = Intl.LDMLPluralRule;
type Keys<T> = keyof T & string;
type Plain<T> = Exclude<Keys<T>, `${string}_${Form}`>;
type StemOf<K> = K extends `${infer Stem}_${Form}` ? Stem : never;
type Plural<T> = StemOf<Keys<T>>;
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Names<T, K extends string> = K extends keyof T
  ? NamesIn<T[K]>
  : NamesIn<T[Extract<keyof T, `${K}_${Form}`>]> | 'count';
type Values<T, K extends string> = {
  readonly [Name in Names<T, K>]: Name extends 'count' ? number : string | number;
};
type Given<T, K extends string> = [Names<T, K>] extends [never] ? [] : [values: Values<T, K>];

export type Key<T> = Plain<T> | Plural<T>;

// The same keys in a language with these plural forms (CLDR).
export type Translated<T, Forms extends Form> = Readonly<Record<Plain<T> | `${Plural<T>}_${Forms}`, string>>;
export type French<T> = Translated<T, 'one' | 'many' | 'other'>;

export interface Words<T> {
  // The text in this language; numbers among the values are written as it writes them. What comes out is text, not HTML:
  // it goes on the page as a child of an element.
  <K extends Key<T>>(key: K, ...given: Given<T, K>): string;
  readonly tag: PageLanguage;
  // A text with something other than text in it, a time or a link, in place of the value `name`.
  around<K extends Plain<T>, N extends Names<T, K>>(
    key: K, name: N, values: Omit<Values<T, K>, N>,
  ): readonly [before: string, after: string];
  number(value: number, options?: Intl.NumberFormatOptions): string;
}

// Where a text is cut in two by `around`; no text and no value may hold it.
const CUT = '\u0000';

function speak<T extends Texts>(tag: PageLanguage, texts: Texts): Words<T> {
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(tag === 'en' ? 'en-GB' : tag, options).format(value);
  const instance = createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: false,
    initAsync: false,
    resources: { [tag]: { translation: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: {
      escapeValue: false, // React does, and twice would show "&lt;".
      skipOnVariables: true, // What a value brings is no template.
    },
  });
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const { count } = values;
    const written = Object.entries(values).map(([name, value]) =>
      [name, typeof value === 'number' ? number(value) : value]);
    return instance.t(key, {
      replace: Object.fromEntries(written), // Apart from the options: a value is never taken for one.
      nest: false, // "$t(…)" in a name is a name.
      ...(typeof count === 'number' ? { count } : {}),
    });
  };
  const around = (key: string, name: string, values: Readonly<Record<string, string | number>>) => {
    const [before = '', after = ''] = say(key, { ...values, [name]: CUT }).split(CUT);
    return [before, after] as const;
  };
  return Object.assign(say, { tag, around, number }) as Words<T>;
}

// `of(tag)`: the words in that language, made once.
export function speaking<T extends Texts>(
  all: { readonly en: T } & { readonly [Tag in Exclude<PageLanguage, 'en'>]: Texts },
): (tag: PageLanguage) => Words<T> {
  const made = new Map<PageLanguage, Words<T>>();
  return (tag) => {
    const known = made.get(tag) ?? speak<T>(tag, all[tag]);
    made.set(tag, known);
    return known;
  };
}
