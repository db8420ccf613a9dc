import type { PageLanguage } from '../ui/languages';
import { OtherLanguages } from './other_languages';
import type { Trouble } from './persistently';
import { Notice } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly org: string | null;
  readonly trouble: Trouble;
  readonly words: Words;
  readonly onChoose: (tag: PageLanguage) => void;
}

// The server cannot be reached, or has trouble: it is asked again by itself.
export function TroubleScreen({ org, trouble, words, onChoose }: Props) {
  const isOffline = trouble.kind === 'offline';
  return (
    <Notice org={org} title={words(isOffline ? 'offlineTitle' : 'troubleTitle')}>
      <p>{words(isOffline ? 'offlineText' : 'troubleText')}</p>
      <div className="buttons">
        <button type="button" className="primary" onClick={trouble.tryNow}>
          {words('tryAgain')}
        </button>
      </div>
      {trouble.reference !== null && (
        <p className="small">{words('reference', { id: trouble.reference })}</p>
      )}
      {org === null && <OtherLanguages words={words} onChoose={onChoose} />}
    </Notice>
  );
}
