import { useEffect, useRef, useState } from 'react';
import type { SaveState } from './saver';
import type { Words } from './words/words';

interface Props {
  readonly state: SaveState;
  readonly hasCopy: boolean; // Whether this device keeps what is not saved yet.
  readonly words: Words;
  readonly onRetry: () => void;
}

// Most saves take less than this; until then "Saved" may stay, so that the word does not flicker.
const QUIET_MS = 400;

// The short word beside the progress. Always there.
export function SaveWord({ state, words }: Pick<Props, 'state' | 'words'>) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (state !== 'saving') return setSlow(false);
    const timer = window.setTimeout(() => setSlow(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [state]);
  if (state === 'waiting') return null;
  return (
    <p className="saveword" data-save={state}>
      {state === 'saving' && isSlow ? words('saving') : <>{words('saved')} <Tick /></>}
    </p>
  );
}

// The sentence for trouble, also told to screen readers, and once more when it is over.
export function SaveTrouble({ state, hasCopy, words, onRetry }: Props) {
  const hadTrouble = useRef(false);
  if (state === 'waiting') hadTrouble.current = true;
  return (
    <div role="status" className={state === 'waiting' ? 'trouble' : 'unseen'}>
      {state === 'waiting' ? (
        <>
          <span>{words(hasCopy ? 'notSaved' : 'notSavedNoCopy')}</span>
          <button type="button" className="plain" onClick={onRetry}>
            {words('retryNow')}
          </button>
        </>
      ) : (
        hadTrouble.current && state === 'saved' && words('savedAgain')
      )}
    </div>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
