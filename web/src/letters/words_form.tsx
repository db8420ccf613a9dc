import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { LetterPlaceholder, LetterWords, LetterWordsWish } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure } from '../ui/pieces';
import { NameList } from './name_list';
import { isSame, withName } from './which_letter';

interface Props {
  readonly shown: LetterWords;
  readonly draft: LetterWordsWish;
  readonly placeholders: readonly LetterPlaceholder[];
  readonly isChanged: boolean;
  readonly error: unknown; // Null: none.
  readonly doing: 'save' | 'send' | null;
  readonly onDraft: (draft: LetterWordsWish) => void;
  readonly onSave: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode; // What came of it, beside the buttons.
}

export function WordsForm({
  shown, draft, placeholders, isChanged, error, doing, onDraft, onSave, onSend, children,
}: Props) {
  const body = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useEffect(() => {
    if (caret.current === null) return;
    body.current?.focus();
    body.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft.body]);
  const insert = (one: LetterPlaceholder): void => {
    const start = body.current?.selectionStart ?? draft.body.length;
    const end = body.current?.selectionEnd ?? start;
    const next = withName(draft.body, start, end, one);
    caret.current = next.caret;
    onDraft({ ...draft, body: next.text });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <TextInput
        label="Subject"
        lang={shown.language}
        maxLength={200}
        value={draft.subject}
        error={saidAt('/subject', error)}
        onChange={(event) => onDraft({ ...draft, subject: event.currentTarget.value })}
      />
      <Textarea
        ref={body}
        label="Text"
        description="Plain text. An empty line ends a paragraph; lines that begin with “- ” become a list."
        lang={shown.language}
        rows={16}
        maxLength={6_000}
        mt="md"
        value={draft.body}
        error={saidAt('/body', error)}
        onChange={(event) => onDraft({ ...draft, body: event.currentTarget.value })}
      />
      {error !== null && saidElsewhere(error, '/subject', '/body') !== null && (
        <Failure error={error} />
      )}
      <div className="buttons">
        <Button type="submit" loading={doing === 'save'} disabled={!isChanged}>
          Use these words
        </Button>
        <Button variant="default" loading={doing === 'send'} onClick={onSend}>
          Send a test letter to me
        </Button>
        <Button
          variant="default"
          disabled={!isChanged}
          onClick={() => onDraft({ subject: shown.subject, body: shown.body })}
        >
          Back to what it is now
        </Button>
        <Button
          variant="default"
          disabled={isSame(draft, shown.standard)}
          onClick={() => onDraft({ ...shown.standard })}
        >
          Take the standard words
        </Button>
      </div>
      <div role="status">{children}</div>
      <NameList placeholders={placeholders} onInsert={insert} />
    </form>
  );
}
