// Small things every console page uses.
import { Button, CopyButton, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { NoAnswer, Refused } from '../api/request';
import { useLanguage } from './language';
import type { PageLanguage } from './languages';
import { absolute, relative } from './times';
import { uiWords } from './words/words';

// The name in the tab: twenty of them are open.
export function useTitle(text: string | null | undefined): void {
  useEffect(() => {
    document.title = text ? `${text} · Bascule` : 'Bascule';
  }, [text]);
}

// "4 min ago"; the absolute time with its zone on hover and for programs.
export function When({ at, now = new Date() }: { readonly at: string; readonly now?: Date }) {
  return (
    <time dateTime={at} title={`${absolute(at)} (${at})`}>
      {relative(at, now)}
    </time>
  );
}

// Appears after 200 ms, so that a quick answer never flashes.
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const words = uiWords(useLanguage());
  return (
    <div className="loading" role="status" aria-label={words('loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={28} mb="sm" />
      ))}
    </div>
  );
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

// What happened and what to do, in a sentence. What the server says about it is English, and so shown in English only.
export function sentenceFor(error: unknown, language: PageLanguage = 'en'): string {
  const words = uiWords(language);
  if (error instanceof NoAnswer) return words('noAnswer');
  if (error instanceof Refused) {
    const said = language === 'en' ? error.problem.detail : undefined;
    if (error.status === 404) return words('notFound');
    if (error.status === 403) return words('forbidden');
    if (error.status === 429) return words('tooOften');
    if (error.status === 503 && said) {
      return `${sentence(said)} Nothing was lost; try again in a moment.`;
    }
    if (error.status >= 500) return words('trouble');
    if (language !== 'en') return words('refused');
    return sentence(said ?? error.problem.title ?? words('refused'));
  }
  return words('fault');
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const language = useLanguage();
  const words = uiWords(language);
  const id = error instanceof Refused ? error.problem.request_id : undefined;
  return (
    <Note shade="warn" role="alert" title={sentenceFor(error, language)}>
      {id !== undefined && <p className="fine">{words('reference', { id })}</p>}
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          {words('tryAgain')}
        </Button>
      )}
    </Note>
  );
}

interface NoteProps {
  readonly shade: 'calm' | 'warn';
  readonly title: string;
  readonly role?: 'alert';
  readonly children?: ReactNode;
}

// A sentence that must not be missed.
export function Note({ shade, title, role, children }: NoteProps) {
  return (
    <div className="note" data-shade={shade} role={role}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

interface CopyProps {
  readonly text: string;
  readonly children: ReactNode;
}

export function Copy({ text, children }: CopyProps) {
  const words = uiWords(useLanguage());
  return (
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="compact-sm" onClick={copy}>
          {copied ? words('copied') : children}
        </Button>
      )}
    </CopyButton>
  );
}
