import { speaking } from '../i18n';
import { en } from './en';
import { fr } from './fr';

export const uiWords = speaking<typeof en>({ en, fr });
