// Which screen follows from what the server said. Pure.
import { Refused } from '../api/request';
import type { AssessmentBrief, OpenedInvitation, Sitting } from '../api/types';

export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'start'; readonly opened: OpenedInvitation }
  | { readonly kind: 'practice'; readonly opened: OpenedInvitation }
  | { readonly kind: 'items'; readonly opened: OpenedInvitation; readonly sitting: Sitting }
  | {
      readonly kind: 'done';
      readonly opened: OpenedInvitation;
      readonly remaining: readonly AssessmentBrief[];
    }
  | { readonly kind: 'declined'; readonly opened: OpenedInvitation }
  | {
      readonly kind: 'elsewhere';
      readonly opened: OpenedInvitation;
      readonly wasHere: boolean; // The seat was taken while the items were on this screen.
    }
  | { readonly kind: 'over'; readonly why: 'expired' | 'cancelled'; readonly org: string }
  | { readonly kind: 'no_link'; readonly why: 'unknown' | 'no_cookie' };

// After opening. `items` means: read the sitting, then show it.
export function afterOpening(
  opened: OpenedInvitation,
  cameBy: 'link' | 'reload',
): Phase | { readonly kind: 'read_items' } {
  switch (opened.state) {
    case 'submitted':
      return { kind: 'done', opened, remaining: opened.remaining };
    case 'expired':
    case 'cancelled':
      return { kind: 'over', why: opened.state, org: opened.org.name };
    case 'declined':
      return { kind: 'declined', opened };
    case 'started':
      if (opened.seat === 'elsewhere') return { kind: 'elsewhere', opened, wasHere: false };
      // Who comes from the mail, perhaps days later, first sees where they are.
      return cameBy === 'link' ? { kind: 'start', opened } : { kind: 'read_items' };
    case 'invited':
    case 'opened':
      return { kind: 'start', opened };
  }
}

// After a refusal that waiting cannot mend. `reopen`: ask again where things stand.
export function afterRefusal(
  error: unknown,
  opened: OpenedInvitation | null,
): Phase | { readonly kind: 'reopen' } {
  if (!(error instanceof Refused)) throw error;
  if (error.code === 'seat_elsewhere' && opened) return { kind: 'elsewhere', opened, wasHere: true };
  if (error.status === 401) return { kind: 'no_link', why: 'no_cookie' };
  if (error.status === 409 && opened) return { kind: 'reopen' };
  return { kind: 'no_link', why: 'unknown' };
}

// The capability in the address bar: "/t/{token}". Null once it was cleared away.
export function tokenIn(pathname: string): string | null {
  return /^\/t\/([A-Za-z0-9_-]{22,128})\/?$/.exec(pathname)?.[1] ?? null;
}
