// Which letters there are, in words, and how a draft of one changes. Pure.
import type { LetterPlaceholder, LetterWords, LetterWordsWish } from '../api/types';

export type Kind = LetterWords['kind'];
export type Language = LetterWords['language'];

export const KINDS: readonly { readonly kind: Kind; readonly words: string; readonly when: string }[] = [
  { kind: 'invitation', words: 'Invitation', when: 'The first letter, when a rule or a person asks a candidate.' },
  { kind: 'again', words: 'Link again', when: 'When somebody sends the link again, or a new one.' },
  { kind: 'reminder', words: 'Reminder', when: 'So many days before the due date, where a rule says so.' },
];
export const LANGUAGES: readonly { readonly language: Language; readonly words: string }[] = [
  { language: 'en', words: 'English' },
  { language: 'fr', words: 'Français' },
];

export const wordsOf = ({ subject, body }: LetterWordsWish): LetterWordsWish => ({ subject, body });
export const isSame = (one: LetterWordsWish, other: LetterWordsWish): boolean =>
  one.subject.trim() === other.subject.trim() && one.body.trim() === other.body.trim();

export interface Inserted {
  readonly text: string;
  readonly caret: number; // Where writing goes on.
}

// The name in braces in the place of what is selected; on a line of its own where it has to be.
export function withName(
  text: string,
  start: number,
  end: number,
  { name, alone }: Pick<LetterPlaceholder, 'name' | 'alone'>,
): Inserted {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = alone && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const trail = alone && after !== '' && !after.startsWith('\n') ? '\n' : '';
  const put = `${lead}{${name}}${trail}`;
  return { text: before + put + after, caret: before.length + put.length };
}
