import { en, type Words } from './en';

export type { Words };

// Languages the pages themselves speak; the items may come in many more.
const ALL: Readonly<Record<string, Words>> = { en };

export interface Interface {
  readonly tag: string;
  readonly words: Words;
}

// The best of ours for a language: "pt-BR" → "pt" → English.
export function interfaceFor(tag: string): Interface {
  for (const candidate of [tag, tag.split('-')[0] ?? tag]) {
    const words = ALL[candidate];
    if (words) return { tag: candidate, words };
  }
  return { tag: 'en', words: en };
}
