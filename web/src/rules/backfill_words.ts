// Backfills in words. Pure.
import type { Backfill } from '../api/types';

export const peopleWords = (people: number): string =>
  people === 1 ? '1 candidate' : `${people} candidates`;

export const isUnderWay = (run: Pick<Backfill, 'state'>): boolean =>
  run.state === 'looking' || run.state === 'inviting';

type Counted = Pick<Backfill, 'state' | 'to_invite' | 'invited' | 'reason'>;

export function backfillWords({ state, to_invite: open, invited, reason }: Counted): string {
  switch (state) {
    case 'looking':
      return `Looking: ${peopleWords(open)} so far.`;
    case 'ready':
      return open === 0 ? 'Nobody is there to be invited.' : `${peopleWords(open)} would be invited.`;
    case 'inviting':
      return `${invited} of ${peopleWords(invited + open)} invited.`;
    case 'paused':
      return `Paused: ${peopleWords(invited)} invited, ${open} left.`;
    case 'done':
      return `${peopleWords(invited)} invited.`;
    case 'cancelled':
      return invited === 0
        ? 'Given up; nobody was invited.'
        : `Stopped: ${peopleWords(invited)} invited, ${open} left out.`;
    case 'failed':
      return `It could not go on: ${reason ?? 'no reason'}. ${peopleWords(invited)} invited.`;
  }
}

export function leftWords({ seconds_left: left }: Pick<Backfill, 'seconds_left'>): string {
  if (left === null) return 'How long it takes is known soon.';
  if (left < 90) return `About ${Math.max(left, 1)} s left.`;
  return left < 5_400 ? `About ${Math.round(left / 60)} min left.` : `About ${Math.round(left / 3_600)} h left.`;
}
