import { useEffect, useId, useRef } from 'react';
import type { AnswerValue, Item } from '../api/types';
import { directionOf } from '../ui/languages';
import { useFocusOnChange } from './screen';

interface Props {
  readonly item: Item;
  readonly language: string;
  readonly answer: AnswerValue | null;
  // `isFinal`: chosen by click, touch, key 1–9 or a screen reader. Not so while somebody moves
  // through the options with the arrow keys: that saves, but must not carry them to the next item.
  readonly onChoose: (value: AnswerValue, isFinal: boolean) => void;
}

// One statement and its options, as native radio buttons. Re-created for each item (key).
export function ChoiceItem({ item, language, answer, onChoose }: Props) {
  const heading = useFocusOnChange<HTMLHeadingElement>(item.id);
  const group = useId();
  const isByArrow = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const options = item.options ?? [];

  // Digits choose wherever the focus is; an arrow enters the options.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const digit = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
      if (digit) {
        event.preventDefault();
        isByArrow.current = false;
        onChoose(digit.value, true);
        return;
      }
      const isInside = list.current?.contains(document.activeElement) === true;
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isInside) {
        const input =
          list.current?.querySelector<HTMLInputElement>('input:checked') ??
          list.current?.querySelector<HTMLInputElement>('input');
        event.preventDefault();
        input?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div lang={language} dir={directionOf(language)} className="item">
      <h1 ref={heading} tabIndex={-1} id={`${group}-prompt`} className="prompt">
        {item.prompt}
      </h1>
      <div
        ref={list}
        role="radiogroup"
        aria-labelledby={`${group}-prompt`}
        className="options"
        onKeyDown={(event) => {
          isByArrow.current = event.key.startsWith('Arrow');
        }}
        onPointerDown={() => {
          isByArrow.current = false;
        }}
      >
        {options.map(({ value, text }, index) => (
          <label key={value} className={answer === value ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name={group}
              checked={answer === value}
              onChange={() => onChoose(value, !isByArrow.current)}
              onClick={() => {
                // Choosing again what is chosen already is a wish to go on, too.
                if (answer === value && !isByArrow.current) onChoose(value, true);
              }}
            />
            <span className="text">{text}</span>
            {options.length <= 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </div>
    </div>
  );
}
