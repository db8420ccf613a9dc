// Links to a result in words. Pure.
import type { ResultLink } from '../api/types';
import { dueInWords, relative } from '../ui/times';

type Opened = Pick<ResultLink, 'opens' | 'opened_at'>;

export function openedWords({ opens, opened_at: at }: Opened, now: Date): string {
  if (at === null) return 'not yet';
  const when = relative(at, now);
  return opens === 1 ? `once, ${when}` : `${opens} times, last ${when}`;
}

type Ending = Pick<ResultLink, 'state' | 'expires_at' | 'revoked_at' | 'revoked_by' | 'revoked_by_name'>;

export function endWords(link: Ending, now: Date): string {
  if (link.state === 'revoked' && link.revoked_at !== null) {
    const when = relative(link.revoked_at, now);
    if (link.revoked_by === 'system') return `revoked ${when}: the data was restored from a backup`;
    return `revoked ${when} by ${link.revoked_by_name ?? link.revoked_by ?? 'somebody'}`;
  }
  if (link.state === 'expired') return `expired ${relative(link.expires_at, now)}`;
  return `good until ${dueInWords(link.expires_at, 'en', now)}`;
}
