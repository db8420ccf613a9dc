import { Button, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { LetterWords, LetterWordsList, LetterWordsWish, Session } from '../api/types';
import { may } from '../orgs/permissions';
import { Failure, Loading, useTitle } from '../ui/pieces';
import { isSame, type Kind, KINDS, type Language, LANGUAGES, wordsOf } from './which_letter';
import { WordsEditor } from './words_editor';

// What letters to candidates say, with a look at it before it is so.
export function LettersPage({ session }: { readonly session: Session }) {
  const words = useQuery({ queryKey: ['letter-words'], queryFn: api.listLetterWords });
  useTitle('Letters');
  return (
    <>
      <Title order={1} size="h2">
        Letters
      </Title>
      <p>
        What letters to candidates say. Below each always stands why they get it, who is responsible,
        and whom to ask.
      </p>
      {words.isPending && <Loading />}
      {words.isError && <Failure error={words.error} onRetry={() => void words.refetch()} />}
      {words.isSuccess && <Letters list={words.data} session={session} />}
    </>
  );
}

interface Props {
  readonly list: LetterWordsList;
  readonly session: Session;
}

const keyOf = (kind: Kind, language: Language): string => `${kind}.${language}`;

// One letter at a time; what was begun of another is still there on coming back.
function Letters({ list, session }: Props) {
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('invitation');
  const [language, setLanguage] = useState<Language>('en');
  const [drafts, setDrafts] = useState<Readonly<Record<string, LetterWordsWish>>>({});
  const find = (which: Kind, tongue: Language): LetterWords | undefined =>
    list.data.find((one) => one.kind === which && one.language === tongue);
  const isBegun = (which: Kind, tongue: Language): boolean => {
    const [saved, draft] = [find(which, tongue), drafts[keyOf(which, tongue)]];
    return saved !== undefined && draft !== undefined && !isSame(saved, draft);
  };
  const shown = find(kind, language);
  const key = keyOf(kind, language);
  const onDraft = (draft: LetterWordsWish): void => setDrafts({ ...drafts, [key]: draft });
  const onChanged = (fresh: LetterWords): void => {
    client.setQueryData<LetterWordsList>(['letter-words'], {
      ...list,
      data: list.data.map((one) =>
        one.kind === fresh.kind && one.language === fresh.language ? fresh : one,
      ),
    });
    onDraft(wordsOf(fresh));
  };
  return (
    <>
      <div className="which-letter">
        <div role="group" aria-label="Which letter">
          {KINDS.map((one) => (
            <Chosen
              key={one.kind}
              isChosen={one.kind === kind}
              isBegun={isBegun(one.kind, language)}
              onChoose={() => setKind(one.kind)}
            >
              {one.words}
            </Chosen>
          ))}
        </div>
        <div role="group" aria-label="In which language">
          {LANGUAGES.map((one) => (
            <Chosen
              key={one.language}
              isChosen={one.language === language}
              isBegun={isBegun(kind, one.language)}
              lang={one.language}
              onChoose={() => setLanguage(one.language)}
            >
              {one.words}
            </Chosen>
          ))}
        </div>
      </div>
      <p className="fine">
        {KINDS.find((one) => one.kind === kind)?.when} Candidates get it in their language, or in
        English.
      </p>
      {shown !== undefined && (
        <WordsEditor
          key={key}
          shown={shown}
          draft={drafts[key] ?? wordsOf(shown)}
          placeholders={list.placeholders}
          mayWrite={may(session, 'setup:write')}
          email={session.member.email}
          onDraft={onDraft}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

interface ChosenProps {
  readonly isChosen: boolean;
  readonly isBegun: boolean;
  readonly lang?: string;
  readonly onChoose: () => void;
  readonly children: string;
}

function Chosen({ isChosen, isBegun, lang, onChoose, children }: ChosenProps) {
  return (
    <Button
      variant={isChosen ? 'filled' : 'default'}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <span lang={lang}>{children}</span>
      {isBegun && !isChosen && ' (not saved)'}
    </Button>
  );
}
