// Small things every console page uses.
import { Button, CopyButton, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { NoAnswer, Refused } from '../api/request';
import { absolute, relative } from './times';

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
  return (
    <div className="loading" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={28} mb="sm" />
      ))}
    </div>
  );
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

// What happened and what to do, in a sentence.
export function sentenceFor(error: unknown): string {
  if (error instanceof NoAnswer) return 'No connection to the server. Nothing was lost; try again.';
  if (error instanceof Refused) {
    if (error.status === 404) return 'There is no such thing here, or you may not see it.';
    if (error.status === 403) return 'Your role does not allow this. Ask an admin.';
    if (error.status === 429) return 'Too often. Wait a little, then try again.';
    if (error.status === 503 && error.problem.detail) {
      return `${sentence(error.problem.detail)} Nothing was lost; try again in a moment.`;
    }
    if (error.status >= 500) {
      return 'The server has trouble. What was saved is kept; try again in a moment.';
    }
    return sentence(error.problem.detail ?? error.problem.title ?? 'The server refused this.');
  }
  return 'The page has a fault. Load it again.';
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const id = error instanceof Refused ? error.problem.request_id : undefined;
  return (
    <Note shade="warn" role="alert" title={sentenceFor(error)}>
      {id !== undefined && <p className="fine">Reference for support: {id}</p>}
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          Try again
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
  return (
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="compact-sm" onClick={copy}>
          {copied ? 'Copied' : children}
        </Button>
      )}
    </CopyButton>
  );
}
