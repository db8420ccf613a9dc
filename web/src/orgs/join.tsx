import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { SeenInvite, Session } from '../api/types';
import { Failure, Loading, Note, sentenceFor } from '../ui/pieces';
import { navigate } from '../ui/router';
import { fragmentToken } from './fragment_token';
import { missingIn, NewPassword, refusalOf } from './new_password';
import { articleOf } from './permissions';
import { Door } from './sign_in';

interface Props {
  readonly onSignedIn: (session: Session) => void;
}

// Behind the link of an invite: who one is, and a password.
export function Join({ onSignedIn }: Props) {
  useEffect(() => {
    if (window.location.hash !== '') navigate(window.location.pathname, 'replace');
  }, []);
  const invite = useQuery({
    queryKey: ['invite', fragmentToken],
    queryFn: () => api.lookAtInvite(fragmentToken ?? ''),
    enabled: fragmentToken !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isGone = invite.error instanceof Refused && invite.error.status === 404;
  if (fragmentToken === null || isGone) {
    return (
      <Door title="This link does not work">
        <p>
          It is incomplete, was used or withdrawn, or is too old. Ask whoever invited you to do so
          again.
        </p>
      </Door>
    );
  }
  if (invite.isSuccess) {
    return <JoinForm token={fragmentToken} invite={invite.data} onSignedIn={onSignedIn} />;
  }
  return (
    <Door title="Your invite">
      {invite.isError ? (
        <Failure error={invite.error} onRetry={() => void invite.refetch()} />
      ) : (
        <Loading lines={2} />
      )}
    </Door>
  );
}

interface FormProps extends Props {
  readonly token: string;
  readonly invite: SeenInvite;
}

function JoinForm({ token, invite, onSignedIn }: FormProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isTouched, setTouched] = useState(false);
  const join = useMutation({
    mutationFn: () => api.join(token, name.trim(), password),
    onSuccess: (session) => {
      navigate('/console', 'replace');
      onSignedIn(session);
    },
  });
  const refusal = refusalOf(join.error);
  return (
    <Door title={`Welcome to ${invite.org.name}`}>
      <p>
        You were invited as {articleOf(invite.role)} {invite.role}. You will sign in with{' '}
        {invite.email}.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTouched(true);
          if (missingIn(password) <= 0 && name.trim() !== '') join.mutate();
        }}
      >
        <TextInput
          label="Your name"
          description="As your colleagues know you"
          autoComplete="name"
          maxLength={200}
          mb="md"
          value={name}
          error={isTouched && name.trim() === '' ? 'Your name is needed.' : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NewPassword
          email={invite.email}
          value={password}
          isTouched={isTouched}
          refusal={refusal}
          onChange={setPassword}
        />
        {join.isError && refusal === null && (
          <Note shade="warn" role="alert" title={joinWords(join.error)} />
        )}
        <Button type="submit" fullWidth mt="lg" loading={join.isPending}>
          Join and sign in
        </Button>
      </form>
    </Door>
  );
}

function joinWords(error: unknown): string {
  if (error instanceof Refused && error.status === 409) {
    return error.problem.detail ?? 'This address is in use on this server already.';
  }
  return sentenceFor(error);
}
