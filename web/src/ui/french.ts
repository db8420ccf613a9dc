import type { Texts } from './i18n';

// Sets the spaces that French typography keeps on the line: before a colon and inside guillemets a full one, before
// ; ? ! and in "90 %" as well, a narrow one (Imprimerie nationale, Lexique des règles typographiques). Done once for each
// dictionary, before any value is in it, so that names are never touched.
export function typeset<T extends Texts>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, set(text)])) as T;
}

const set = (text: string): string =>
  text
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;?!%])/g, '\u202f')
    .replace(/(?<=\}\}) (?=min\b)/g, '\u00a0');
