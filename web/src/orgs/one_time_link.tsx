import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { Session } from '../api/types';
import { Failure, Loading, Note, sentenceFor } from '../ui/pieces';
import { navigate } from '../ui/router';
import { fragmentToken as token } from './fragment_token';
import { missingIn, NewPassword, refusalOf } from './new_password';
import { Door } from './sign_in';

interface Props {
  readonly onSignedIn: (session: Session) => void;
}

interface LinkProps extends Props {
  readonly purpose: 'setup' | 'sign_in'; // As the path says.
}

export function OneTimeLink({ purpose, onSignedIn }: LinkProps) {
  // A set-up link is only looked at here. Using a sign-in link up takes a click: what opens links
  // on its own must not spend it.
  const [isAsked, setAsked] = useState(purpose === 'setup');
  useEffect(() => {
    if (window.location.hash !== '') navigate(window.location.pathname, 'replace');
  }, []);
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: async () => {
      const used = await api.applyLink(token ?? '');
      if (used.session) {
        navigate('/console', 'replace');
        onSignedIn(used.session);
      }
      return used;
    },
    enabled: token !== null && isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (token === null || (link.isError && link.error instanceof Refused && link.error.status === 404)) {
    return (
      <Door title="This link does not work">
        <p>It is incomplete, was used before, or is too old. Ask for a new one:</p>
        <p>
          <code>bascule owner-link --email …</code>
        </p>
      </Door>
    );
  }
  if (link.data?.purpose === 'setup') {
    return (
      <SetPassword
        token={token}
        email={link.data.email}
        org={link.data.org.name}
        onSignedIn={onSignedIn}
      />
    );
  }
  return (
    <Door title="One-time link">
      {purpose === 'sign_in' && (
        <p>This link works once, and then signs you in on this device.</p>
      )}
      {link.isError && <Failure error={link.error} onRetry={() => void link.refetch()} />}
      {link.isFetching && <Loading lines={1} />}
      {!isAsked && (
        <Button fullWidth onClick={() => setAsked(true)}>
          Continue
        </Button>
      )}
    </Door>
  );
}

interface SetPasswordProps extends Props {
  readonly token: string;
  readonly email: string;
  readonly org: string;
}

function SetPassword({ token, email, org, onSignedIn }: SetPasswordProps) {
  const [password, setPassword] = useState('');
  const [isTouched, setTouched] = useState(false);
  const save = useMutation({
    mutationFn: () => api.setPassword(token, password),
    onSuccess: (session) => {
      navigate('/console', 'replace');
      onSignedIn(session);
    },
  });
  const refusal = refusalOf(save.error);
  return (
    <Door title={`Welcome to ${org}`}>
      <p>Choose a password for {email}.</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTouched(true);
          if (missingIn(password) <= 0) save.mutate();
        }}
      >
        <NewPassword
          email={email}
          value={password}
          isTouched={isTouched}
          refusal={refusal}
          onChange={setPassword}
        />
        {save.isError && refusal === null && (
          <Note shade="warn" role="alert" title={sentenceFor(save.error)} />
        )}
        <Button type="submit" fullWidth mt="lg" loading={save.isPending}>
          Save and sign in
        </Button>
      </form>
    </Door>
  );
}
