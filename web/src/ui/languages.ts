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
