import { PasswordInput, TextInput } from '@mantine/core';
import { Refused } from '../api/request';
import type { ShownAgain } from '../api/types';

interface Props {
  readonly value: ShownAgain;
  readonly hasSecondFactor: boolean;
  readonly error: unknown;
  readonly onChange: (shown: ShownAgain) => void;
}

// Password and, of whoever has a second factor, a code: an open browser alone must not be enough.
export function ShowAgain({ value, hasSecondFactor, error, onChange }: Props) {
  return (
    <>
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={1024}
        value={value.password}
        error={saidAt('/password', error)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      {hasSecondFactor && (
        <CodeInput
          value={value.code ?? ''}
          error={saidAt('/code', error)}
          onChange={(code) => onChange({ ...value, code })}
        />
      )}
    </>
  );
}

interface CodeProps {
  readonly value: string;
  readonly error: string | null;
  readonly hint?: string;
  readonly isFocused?: boolean; // It has just appeared, and is what is missing.
  readonly onChange: (code: string) => void;
}

export function CodeInput({ value, error, hint, isFocused = false, onChange }: CodeProps) {
  return (
    <TextInput
      label="Code"
      description={hint ?? 'Six digits of your authenticator app, or a recovery code'}
      autoComplete="one-time-code"
      autoFocus={isFocused}
      spellCheck={false}
      required
      withAsterisk={false}
      maxLength={64}
      mt="md"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

// What the server says about one field, or null.
export function saidAt(pointer: string, error: unknown): string | null {
  if (!(error instanceof Refused) || error.problem.pointer !== pointer) return null;
  const words = error.problem.detail ?? 'This is not right.';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

// What is said at no field of the form.
export const saidElsewhere = (error: unknown, ...pointers: readonly string[]): unknown =>
  pointers.some((pointer) => saidAt(pointer, error) !== null) ? null : error;
