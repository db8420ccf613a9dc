import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { LetterPlaceholder, LetterWords, LetterWordsWish } from '../api/types';
import { LetterView } from '../branding/letter_view';
import { Loading, Note, When } from '../ui/pieces';
import { useSettled } from '../ui/settled';
import { isSame } from './which_letter';
import { WordsForm } from './words_form';

interface Props {
  readonly shown: LetterWords;
  readonly draft: LetterWordsWish;
  readonly placeholders: readonly LetterPlaceholder[];
  readonly mayWrite: boolean;
  readonly email: string;
  readonly onDraft: (draft: LetterWordsWish) => void;
  readonly onChanged: (fresh: LetterWords) => void;
}

// One letter: what it says beside what becomes of it.
export function WordsEditor({
  shown, draft, placeholders, mayWrite, email, onDraft, onChanged,
}: Props) {
  const settled = useSettled(draft);
  const preview = useQuery({
    queryKey: ['letter-preview', shown.kind, shown.language, settled],
    queryFn: () => api.previewLetter(shown, settled),
    placeholderData: keepPreviousData,
  });
  // What the server would refuse is said while it is typed; the letter stays as it was.
  const [letter, setLetter] = useState(preview.data);
  useEffect(() => {
    if (preview.data) setLetter(preview.data);
  }, [preview.data]);
  const save = useMutation({
    mutationFn: () => api.changeLetterWords(shown, draft),
    onSuccess: onChanged,
  });
  // After an answer that got lost, the same words asked for again are one letter.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () => api.sendTestLetter(shown, draft, key),
    onSuccess: () => setKey(crypto.randomUUID()),
  });
  const onWritten = (next: LetterWordsWish): void => {
    save.reset();
    send.reset();
    setKey(crypto.randomUUID());
    onDraft(next);
  };
  const isChanged = !isSame(draft, shown);
  const isTooOften = send.error instanceof Refused && send.error.status === 429;
  return (
    <div className="branding">
      <div>
        {mayWrite ? (
          <WordsForm
            shown={shown}
            draft={draft}
            placeholders={placeholders}
            isChanged={isChanged}
            error={save.error ?? (isTooOften ? null : send.error) ?? preview.error}
            doing={save.isPending ? 'save' : send.isPending ? 'send' : null}
            onDraft={onWritten}
            onSave={() => {
              send.reset();
              save.mutate();
            }}
            onSend={() => {
              save.reset();
              send.mutate();
            }}
          >
            {send.isSuccess && (
              <Note shade="calm" title={`A test letter is on its way to ${email}.`} />
            )}
            {isTooOften && (
              <Note shade="warn" title="Ten test letters an hour are the most. Try again later." />
            )}
            {save.isSuccess && !isChanged && (
              <Note shade="calm" title="Letters say this from now on." />
            )}
          </WordsForm>
        ) : (
          <p>An owner or an admin can change this.</p>
        )}
      </div>
      <section aria-labelledby="preview" className="previews">
        <h2 id="preview">
          {preview.isError
            ? 'What it was a moment ago'
            : isChanged
              ? 'What it would be'
              : 'What it is now'}
        </h2>
        <p className="fine">
          {shown.changed_at === null ? (
            'Letters have the standard words.'
          ) : (
            <>
              Letters have your own words, written <When at={shown.changed_at} />.
            </>
          )}{' '}
          The candidate here is made up.
        </p>
        {letter === undefined ? (
          preview.isPending && <Loading />
        ) : (
          <LetterView letter={letter} />
        )}
      </section>
    </div>
  );
}
