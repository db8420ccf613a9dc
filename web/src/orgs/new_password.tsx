import { PasswordInput } from '@mantine/core';
import { Refused } from '../api/request';

export const PASSWORD_LENGTH_MIN = 15;

// How many characters a password still lacks; the server has the last word.
export const missingIn = (password: string): number => PASSWORD_LENGTH_MIN - [...password].length;

// What the server says about the password itself, or null.
export const refusalOf = (error: unknown): string | null =>
  error instanceof Refused && error.status === 422 && error.problem.pointer === '/password'
    ? (error.problem.detail ?? 'This password is too common or too short.')
    : null;

interface Props {
  readonly label?: string;
  readonly email: string;
  readonly value: string;
  readonly isTouched: boolean; // Whether it was tried to send the form.
  readonly refusal: string | null;
  readonly onChange: (password: string) => void;
}

// The field in which somebody chooses a password.
export function NewPassword({ label = 'Password', email, value, isTouched, refusal, onChange }: Props) {
  const missing = missingIn(value);
  return (
    <>
      {/* For password managers: whose password this is. */}
      <input hidden type="email" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={label}
        description="At least 15 characters. A few words that only you would put together are good."
        autoComplete="new-password"
        maxLength={1024}
        value={value}
        error={
          isTouched && missing > 0
            ? `${missing} more ${missing === 1 ? 'character is' : 'characters are'} needed.`
            : refusal
        }
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
