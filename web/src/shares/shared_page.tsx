import { Button, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Refused } from '../api/request';
import type { SharedResult } from '../api/types';
import { SandboxBadge } from '../orders/state_badge';
import { ResultBody } from '../results/result_body';
import { ownName } from '../ui/languages';
import { Failure, Loading } from '../ui/pieces';
import { absolute, dueInWords } from '../ui/times';
import { downloadShared, openShared } from './shared_api';
import { forgetToken, takeToken } from './shared_token';

const first = takeToken(); // When the page loads: rendering twice must not lose it.

// One result for whoever holds a link to it: read, kept as a PDF, and nothing else.
export function SharedPage() {
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
  const shared = useQuery({
    queryKey: ['shared', token],
    queryFn: () => openShared(token),
    staleTime: Number.POSITIVE_INFINITY, // Each reading is counted.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const report = useMutation({ mutationFn: () => downloadShared(token) });
  const isOver = isGone(shared.error) || isNone(shared.error) || isGone(report.error);
  useEffect(() => {
    if (isOver) forgetToken();
  }, [isOver]);
  if (isOver) return <Over />;
  if (shared.isPending) {
    return (
      <Frame>
        <Title order={1} size="h2">
          A shared result
        </Title>
        <Loading />
      </Frame>
    );
  }
  if (shared.isError) {
    return (
      <Frame>
        <Title order={1} size="h2">
          A shared result
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
  useEffect(() => {
    document.title = `Result of ${candidate.name}`;
  }, [candidate.name]);
  return (
    <Frame org={org.name}>
      <div className="head">
        <Title order={1} size="h2">
          {candidate.name}
        </Title>
        {environment === 'sandbox' && <SandboxBadge />}
        <Button variant="default" size="sm" ml="auto" loading={isDownloading} onClick={onDownload}>
          Download PDF
        </Button>
      </div>
      {failure !== null && <Failure error={failure} onRetry={onDownload} />}
      <p className="fine">
        {[
          `${assessment ?? envelope.test} ${envelope.version}`,
          `taken in ${ownName(envelope.language)}`,
          `completed ${absolute(envelope.completed_at)}`,
        ].join(' · ')}
      </p>
      <ResultBody envelope={envelope} />
      <p className="fine after">
        {org.name} shows you this result. The link works until {dueInWords(shared.expires_at, 'en', new Date())}, unless it is withdrawn
        before. It is about a person: please give it to nobody else.
      </p>
    </Frame>
  );
}

// Why is told to nobody: whoever sent it knows.
function Over() {
  useEffect(() => {
    document.title = 'This link is no longer valid';
  }, []);
  return (
    <Frame>
      <Title order={1} size="h2">
        This link is no longer valid
      </Title>
      <p>Ask whoever sent it to you for a new one.</p>
    </Frame>
  );
}

function Cut() {
  return (
    <Frame>
      <Title order={1} size="h2">
        This link is not complete
      </Title>
      <p>Open it again from the message that you got, or copy all of it into the address bar.</p>
    </Frame>
  );
}

interface FrameProps {
  readonly org?: string;
  readonly children: ReactNode;
}

function Frame({ org, children }: FrameProps) {
  return (
    <>
      <header className="frame">
        <span className="brand">Bascule</span>
        {org !== undefined && <span className="org">{org}</span>}
      </header>
      <main id="content" className="content">
        {children}
      </main>
    </>
  );
}
