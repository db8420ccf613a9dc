import { useEffect, useRef, useState } from 'react';
import type { AssessmentBrief } from '../api/types';
import type { Words } from './words/words';

export type Change = 'decline' | 'take_up';

interface DeclineProps {
  readonly assessment: AssessmentBrief;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onChange: (change: Change, assessment: string) => void;
}

// "I would rather not": asks once, then does it. Nothing is shown for what is required.
export function DeclineButton({ assessment, words, isBusy, onChange }: DeclineProps) {
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) question.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (assessment.is_optional !== true) return null;
  if (!isAsking) {
    return (
      <button
        ref={button}
        type="button"
        className="plain"
        disabled={isBusy}
        onClick={() => setAsking(true)}
      >
        {words('decline')}
      </button>
    );
  }
  return (
    <div className="asking" role="group" aria-labelledby="leave-out">
      <p id="leave-out" ref={question} tabIndex={-1}>
        {words('declineSure', { name: assessment.name })}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="second"
          disabled={isBusy}
          onClick={() => onChange('decline', assessment.id)}
        >
          {words('declineYes')}
        </button>
        <button type="button" className="plain" onClick={() => setAsking(false)}>
          {words('declineNo')}
        </button>
      </div>
    </div>
  );
}

interface DeclinedProps {
  readonly declined: readonly AssessmentBrief[];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onChange: (change: Change, assessment: string) => void;
}

// What was left out, each with its way back.
export function Declined({ declined, words, isBusy, onChange }: DeclinedProps) {
  return declined.map(({ id, name }) => (
    <div key={id} className="asking">
      <p>{words('declinedOne', { name })}</p>
      <div className="buttons">
        <button
          type="button"
          className="plain"
          disabled={isBusy}
          onClick={() => onChange('take_up', id)}
        >
          {words('takeUp')}
        </button>
      </div>
    </div>
  ));
}
