import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import * as api from '../api/console_api';
import { Refused } from '../api/request';
import type { Session } from '../api/types';
import { Note, sentenceFor } from '../ui/pieces';
import { CodeInput, saidAt } from './show_again';

interface Props {
  readonly onSignedIn: (session: Session) => void;
}

export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="door">
      <p className="brand">Bascule</p>
      <Title order={1} size="h2" mb="md">
        {title}
      </Title>
      {children}
    </main>
  );
}

export function SignIn({ onSignedIn }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const signIn = useMutation({
    mutationFn: () => api.signIn(email.trim(), password, code),
    onSuccess: onSignedIn,
    onError: (error) => {
      if (saidAt('/code', error) !== null) setCodeAsked(true);
    },
  });
  const isFirstAsked = isCodeAsked && code === '';
  return (
    <Door title="Sign in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          maxLength={320}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            setCodeAsked(false); // Another member may have none.
            setCode('');
          }}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={1024}
          mt="md"
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {isCodeAsked && (
          <CodeInput
            value={code}
            error={isFirstAsked ? null : saidAt('/code', signIn.error)}
            isFocused
            onChange={setCode}
          />
        )}
        {signIn.isError && saidAt('/code', signIn.error) === null && (
          <Note shade="warn" role="alert" title={signInWords(signIn.error)} />
        )}
        <Button type="submit" fullWidth mt="lg" loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
      <p className="fine">
        No password yet, or lost it? Whoever runs this server can make a one-time link for you:{' '}
        <code>bascule owner-link --email …</code>
      </p>
    </Door>
  );
}

export function signInWords(error: unknown): string {
  if (error instanceof Refused && error.status === 401) {
    return 'E-mail address or password is wrong.';
  }
  if (error instanceof Refused && error.status === 429 && error.retryAfterMs !== null) {
    return `Too many tries. Try again in ${Math.ceil(error.retryAfterMs / 1000)} s.`;
  }
  return sentenceFor(error);
}
