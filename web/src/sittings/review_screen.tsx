import type { ReactNode } from 'react';
import type { Trouble } from './persistently';
import { Screen, useFocusOnChange } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly org: string;
  readonly words: Words;
  readonly answered: number;
  readonly total: number;
  readonly trouble: ReactNode;
  readonly isSending: boolean;
  readonly sendTrouble: Trouble | null;
  readonly onOpenOnes: () => void;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

// The last stop before sending: how much is answered, and the skipped ones once more.
export function ReviewScreen(props: Props) {
  const { words, answered, total, trouble, isSending, sendTrouble } = props;
  const heading = useFocusOnChange<HTMLHeadingElement>('review');
  const open = total - answered;
  return (
    <Screen org={props.org}>
      <h1 ref={heading} tabIndex={-1}>
        {words('reviewTitle')}
      </h1>
      {trouble}
      <p className="lead">
        
        {open === 0
          ? words('allAnswered', { total })
          : words('someOpen', { answered, total, count: open })}
      
      </p>
      {open > 0 && <p>{words('whyAnswer')}</p>}
      <p>{words('sendFinal')}</p>
      <div role="status" className={sendTrouble === null ? 'unseen' : 'trouble'}>
        {sendTrouble !== null && (
          <>
            <span>{words('sendingWaits')}</span>
            <button type="button" className="plain" onClick={sendTrouble.tryNow}>
              {words('retryNow')}
            </button>
          </>
        )}
      </div>
      <div className="buttons">
        {open > 0 && (
          <button
            type="button"
            className="primary"
            disabled={isSending}
            onClick={props.onOpenOnes}
          >
            {words('answerOpen', { count: open })}
          </button>
        )}
        <button
          type="button"
          className={open === 0 ? 'primary' : 'second'}
          disabled={isSending}
          onClick={props.onSend}
        >
          {isSending
            ? words('sending')
            : open === 0
              ? words('send')
              : words('sendWithOpen', { count: open })}
        </button>
        <button type="button" className="plain" disabled={isSending} onClick={props.onBack}>
          {words('lookThrough')}
        </button>
      </div>
    </Screen>
  );
}
