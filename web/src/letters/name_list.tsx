import { Button } from '@mantine/core';
import type { LetterPlaceholder } from '../api/types';

interface Props {
  readonly placeholders: readonly LetterPlaceholder[];
  readonly onInsert: (one: LetterPlaceholder) => void;
}

// The names that stand for something: to look up, and to put where the text is being written.
export function NameList({ placeholders, onInsert }: Props) {
  return (
    <details className="more">
      <summary>Names that stand for something</summary>
      <dl className="names">
        {placeholders.map((one) => (
          <div key={one.name}>
            <dt>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Put {${one.name}} into the text`}
                onClick={() => onInsert(one)}
              >
                <code>{`{${one.name}}`}</code>
              </Button>
            </dt>
            <dd>
              {one.says}.{one.alone && ' Only on a line of its own.'}
              {one.in_subject && ' Also in the subject.'}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
