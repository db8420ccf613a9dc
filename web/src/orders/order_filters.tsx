import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Summary } from '../api/types';
import { Link, navigate } from '../ui/router';
import { countIn, countWords, type View, VIEWS } from './order_words';

const TYPING_MS = 250;

interface FiltersProps {
  readonly view: View;
  readonly q: string;
  readonly summary: Summary | undefined;
}

// Which orders: by state, with how many there are, and by name.
export function Filters({ view, q, summary }: FiltersProps) {
  return (
    <>
      <nav aria-label="Which orders" className="chips">
        {VIEWS.map((one) => (
          <Link
            key={one.id}
            href={addressFor(one, q)}
            aria-current={one.id === view.id ? 'page' : undefined}
            data-loud={
              one.id === 'attention' && summary && countIn(one, summary) > 0
                ? true
                : undefined
            }
          >
            {one.words}
            {summary && <span className="count">{countWords(one, summary)}</span>}
          </Link>
        ))}
      </nav>
      <Search view={view} q={q} />
    </>
  );
}

export function addressFor(view: View, q: string): string {
  const query = new URLSearchParams([
    ...(view.id === 'all' ? [] : [['show', view.id]]),
    ...(q === '' ? [] : [['q', q]]),
  ]);
  return query.size === 0 ? '/console' : `/console?${query}`;
}

// What is typed goes to the URL after a short pause; "/" brings the cursor here from anywhere.
function Search({ view, q }: { readonly view: View; readonly q: string }) {
  const [text, setText] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text === q) return;
    const timer = setTimeout(() => navigate(addressFor(view, text.trim()), 'replace'), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, q, view]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextInput
      ref={input}
      className="search"
      label="Search"
      description="Name or e-mail address of the candidate"
      type="search"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
