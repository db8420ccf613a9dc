import { useState } from 'react';
import type { AnswerValue, Item } from '../api/types';
import { ChoiceItem } from './choice_item';
import { Screen } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly org: string;
  readonly item: Item;
  readonly language: string;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onBack: () => void;
}

// Looks different from a real item and says so. Nothing leaves the page, and nothing has started.
export function PracticeScreen({ org, item, language, words, isBusy, onStart, onBack }: Props) {
  const [answer, setAnswer] = useState<AnswerValue | null>(null);
  return (
    <Screen org={org}>
      <div className="practice">
        <p className="badge">{words('practiceBadge')}</p>
        <p>
          <strong>{words('practiceTitle')}</strong> {words('practiceText')}
        </p>
        <ChoiceItem
          item={item}
          language={language}
          answer={answer}
          onChoose={(value) => setAnswer(value)}
        />
        <p role="status" className="good">
          {answer !== null && words('practiceGood')}
        </p>
      </div>
      <div className="buttons">
        <button type="button" className="primary" disabled={isBusy} onClick={onStart}>
          {words('practiceStart')}
        </button>
        <button type="button" className="plain" disabled={isBusy} onClick={onBack}>
          {words('back')}
        </button>
      </div>
    </Screen>
  );
}
