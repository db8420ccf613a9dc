import { Button, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Refused } from '../api/request';
import type { SharedResult } from '../api/types';
import { SandboxBadge } from '../orders/state_badge';
import { ResultBody } from '../results/result_body';
import {
  LanguageContext, LanguageSwitch, useDocumentLanguage, useLanguage, useVisitorsLanguage,
} from '../ui/language';
import { nameIn, type PageLanguage } from '../ui/languages';
import { Failure, Loading } from '../ui/pieces';
import { absolute, dueInWords } from '../ui/times';
import { downloadShared, openShared } from './shared_api';
import { forgetToken, takeToken } from './shared_token';
import { shareWords } from './words/words';

const first = takeToken(); // When the page loads: rendering twice must not lose it.

const ChooseContext = createContext<(tag: PageLanguage) => void>(() => undefined);

// One result for whoever holds a link to it: read, kept as a PDF, and nothing else. In the reader's language.
export function SharedPage() {
  const [language, choose] = useVisitorsLanguage();
  useDocumentLanguage(language);
  return (
    <LanguageContext value={language}>
      <ChooseContext value={choose}>
        <Link />
      </ChooseContext>
    </LanguageContext>
  );
}

function Link() {
  const [token, setToken] = useState(first);
  useEffect(() => {
    // Another link in the same tab changes the fragment alone: the page is not loaded again.
    const onChange = (): void => setToken(window.location.hash === '' ? token : takeToken());
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [token]);
  return token === null ? <Cut /> : <Opened key={token} token={token} />;
}

const isGone = (error: unknown): boolean => error instanceof Refused && error.status === 404;
// A token that is none: cut while it was copied. Of a report, something else cannot be done.
const isNone = (error: unknown): boolean => error instanceof Refused && error.status === 422;

function Opened({ token }: { readonly token: string }) {
  const words = shareWords(useLanguage());
  const shared = useQuery({
    queryKey: ['shared', token],
    queryFn: () => openShared(token),
    staleTime: Number.POSITIVE_INFINITY, // Each reading is counted.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const report = useMutation({ mutationFn: () => downloadShared(token) });
  useEffect(() => {
    if (shared.isPending) document.title = words('title');
  }, [shared.isPending, words]);
  const isOver = isGone(shared.error) || isNone(shared.error) || isGone(report.error);
  useEffect(() => {
    if (isOver) forgetToken();
  }, [isOver]);
  if (isOver) return <Over />;
  if (shared.isPending) {
    return (
      <Frame>
        <Title order={1} size="h2">
          {words('title')}
        </Title>
        <Loading />
      </Frame>
    );
  }
  if (shared.isError) {
    return (
      <Frame>
        <Title order={1} size="h2">
          {words('title')}
        </Title>
        <Failure error={shared.error} onRetry={() => void shared.refetch()} />
      </Frame>
    );
  }
  return (
    <Shown
      shared={shared.data}
      isDownloading={report.isPending}
      failure={report.isError ? report.error : null}
      onDownload={() => report.mutate()}
    />
  );
}

interface ShownProps {
  readonly shared: SharedResult;
  readonly isDownloading: boolean;
  readonly failure: unknown;
  readonly onDownload: () => void;
}

function Shown({ shared, isDownloading, failure, onDownload }: ShownProps) {
  const { candidate, org, environment, assessment_name: assessment, envelope } = shared;
  const words = shareWords(useLanguage());
  useEffect(() => {
    document.title = words('titleOf', { name: candidate.name });
  }, [candidate.name, words]);
  return (
    <Frame org={org.name}>
      <div className="head">
        <Title order={1} size="h2">
          {candidate.name}
        </Title>
        {environment === 'sandbox' && <SandboxBadge />}
        <Button variant="default" size="sm" ml="auto" loading={isDownloading} onClick={onDownload}>
          {words('download')}
        </Button>
      </div>
      {failure !== null && <Failure error={failure} onRetry={onDownload} />}
      <p className="fine">
        {[
          `${assessment ?? envelope.test} ${envelope.version}`,
          words('takenIn', { language: nameIn(words.tag, envelope.language) }),
          words('completed', { when: absolute(envelope.completed_at, undefined, locale(words.tag)) }),
        ].join(' · ')}
      </p>
      <ResultBody envelope={envelope} />
      <p className="fine after">
        {words('shownBy', {
          org: org.name,
          when: dueInWords(shared.expires_at, words.tag, new Date()),
        })}
      </p>
    </Frame>
  );
}

// Why is told to nobody: whoever sent it knows.
function Over() {
  const words = shareWords(useLanguage());
  useEffect(() => {
    document.title = words('overTitle');
  }, [words]);
  return (
    <Frame>
      <Title order={1} size="h2">
        {words('overTitle')}
      </Title>
      <p>{words('overText')}</p>
    </Frame>
  );
}

function Cut() {
  const words = shareWords(useLanguage());
  useEffect(() => {
    document.title = words('cutTitle');
  }, [words]);
  return (
    <Frame>
      <Title order={1} size="h2">
        {words('cutTitle')}
      </Title>
      <p>{words('cutText')}</p>
    </Frame>
  );
}

const locale = (tag: PageLanguage): string => (tag === 'en' ? 'en-GB' : tag);

interface FrameProps {
  readonly org?: string;
  readonly children: ReactNode;
}

function Frame({ org, children }: FrameProps) {
  const choose = useContext(ChooseContext);
  return (
    <>
      <header className="frame">
        <span className="brand">Bascule</span>
        {org !== undefined && <span className="org">{org}</span>}
        <LanguageSwitch onChoose={choose} />
      </header>
      <main id="content" className="content">
        {children}
      </main>
    </>
  );
}
