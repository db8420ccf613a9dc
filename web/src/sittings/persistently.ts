import { NoAnswer, Refused } from '../api/request';
import { retryAfterMs } from './saver';

// Why a call has not worked yet, while it goes on being tried.
export interface Trouble {
  readonly kind: 'offline' | 'server';
  readonly reference: string | null; // The server's id of the last refused try.
  readonly tryNow: () => void;
}

// Whether the same call may work later.
export const isPassing = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  (error instanceof Refused && (error.status >= 500 || error.status === 429));

// Repeats a call that may safely be repeated until it gets a real answer. Tries again by itself
// (1, 2, 4 … 30 s, and as soon as the network is back); `onTrouble` hears of each wait, and null
// when it is over. Rejects with a refusal that waiting cannot mend.
export async function persistently<T>(
  call: () => Promise<T>,
  onTrouble: (trouble: Trouble | null) => void,
): Promise<T> {
  for (let attempt = 1; ; ++attempt) {
    try {
      const answer = await call();
      onTrouble(null);
      return answer;
    } catch (error) {
      if (!isPassing(error)) {
        onTrouble(null);
        throw error;
      }
      await pause(attempt, error, onTrouble);
    }
  }
}

function pause(
  attempt: number,
  error: unknown,
  onTrouble: (trouble: Trouble | null) => void,
): Promise<void> {
  const refused = error instanceof Refused ? error : null;
  const ms = Math.max(retryAfterMs(attempt, Math.random()), refused?.retryAfterMs ?? 0);
  return new Promise((resolve) => {
    const tryNow = (): void => {
      window.clearTimeout(timer);
      window.removeEventListener('online', tryNow);
      resolve();
    };
    const timer = window.setTimeout(tryNow, ms);
    window.addEventListener('online', tryNow);
    onTrouble({
      kind: refused === null ? 'offline' : 'server',
      reference: refused?.problem.request_id ?? null,
      tryNow,
    });
  });
}
