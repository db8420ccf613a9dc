import { speaking, type Words as WordsOf } from '../../ui/i18n';
import { pageLanguage } from '../../ui/languages';
import { en } from './en';
import { fr } from './fr';

export type Words = WordsOf<typeof en>;

const wordsIn = speaking<typeof en>({ en, fr });

// The words for who answers in the first of these languages: where the pages do not speak it, in the next.
export const wordsFor = (...wanted: readonly string[]): Words => wordsIn(pageLanguage(wanted));
