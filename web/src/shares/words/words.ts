import { speaking } from '../../ui/i18n';
import { en } from './en';
import { fr } from './fr';

export const shareWords = speaking<typeof en>({ en, fr });
