import { speaking, type Words } from '../../ui/i18n';
import { en } from './en';
import { fr } from './fr';

export type ResultWords = Words<typeof en>;

export const resultWords = speaking<typeof en>({ en, fr });
