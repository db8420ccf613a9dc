// Scripts written from right to left; the list of the Unicode CLDR ("characterOrder"), by language.
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa', 'Rohg', 'Adlm']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', second = ''] = tag.split(/[-_]/);
  if (/^[A-Za-z]{4}$/.test(second)) return RIGHT_TO_LEFT_SCRIPTS.has(second) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(language.toLowerCase()) ? 'rtl' : 'ltr';
}

// A language's name for itself: "Deutsch". The tag where the browser knows none.
export function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

// The languages that the pages themselves speak; items may come in many more.
export const PAGE_LANGUAGES = ['en', 'fr'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

// The first of these that the pages speak, in whatever country: "fr-CA" is French. English when they speak none.
export function pageLanguage(wanted: readonly string[]): PageLanguage {
  const primary = wanted.map((tag) => tag.split(/[-_]/)[0]?.toLowerCase());
  return primary.flatMap((tag) => PAGE_LANGUAGES.filter((own) => own === tag))[0] ?? 'en';
}

// A language by its name in the reader's: "anglais".
export function nameIn(reader: PageLanguage, tag: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
