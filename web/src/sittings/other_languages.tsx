import { LanguageContext, LanguageSwitch } from '../ui/language';
import type { PageLanguage } from '../ui/languages';
import type { Words } from './words/words';

interface Props {
  readonly words: Words;
  readonly onChoose: (tag: PageLanguage) => void;
}

// Where there is no invitation on the page whose language could be picked.
export function OtherLanguages({ words, onChoose }: Props) {
  return (
    <p className="languages">
      <LanguageContext value={words.tag}>
        <LanguageSwitch onChoose={onChoose} />
      </LanguageContext>
    </p>
  );
}
