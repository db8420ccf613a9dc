// Deliveries run again, in words. Pure.
import type { Replay } from '../api/types';
import { peopleWords } from '../rules/backfill_words';

export const deliveriesWords = (number: number): string =>
  number === 1 ? '1 delivery' : `${number} deliveries`;

export const isUnderWay = ({ state }: Pick<Replay, 'state'>): boolean =>
  state === 'looking' || state === 'running';

// What the button says, and the dialog: the number first.
export const runWords = ({ deliveries, people }: Pick<Replay, 'deliveries' | 'people'>): string =>
  people === 0
    ? `Run ${deliveriesWords(deliveries)} again`
    : `Run ${deliveriesWords(deliveries)} again, invite ${peopleWords(people)}`;

export const backOf = ({ back_in_queue: back }: Pick<Replay, 'back_in_queue'>): number =>
  back.looked_at + back.waiting + back.stuck;

type Headed = Pick<
  Replay, 'state' | 'reason' | 'deliveries' | 'people' | 'to_look' | 'cannot' | 'back_in_queue'
>;

export function replayWords(run: Headed): string {
  const { state, deliveries, people, to_look: left, back_in_queue: back } = run;
  switch (state) {
    case 'looking':
      return left === 0 ? 'Looking for what went wrong.' : `Looking: ${deliveriesWords(left)} left.`;
    case 'ready':
      if (deliveries === 0) {
        return run.cannot.length > 0 ? 'Nothing can be run again now.' : 'Nothing is there to be run again.';
      }
      return `${deliveriesWords(deliveries)} would be run again: ${people === 0 ? 'nobody' : peopleWords(people)} would be invited.`;
    case 'running':
      return `${deliveriesWords(backOf(run))} in the queue again, ${deliveries} to go.`;
    case 'done':
      if (backOf(run) === 0) return 'Nothing was run again.';
      return back.waiting > 0
        ? `${back.looked_at} of ${deliveriesWords(backOf(run))} looked at again.`
        : `${deliveriesWords(back.looked_at)} looked at again${back.stuck > 0 ? `, ${back.stuck} stuck again` : ''}.`;
    case 'cancelled':
      return backOf(run) === 0 ? 'Given up; nothing was run again.' : `Stopped: ${deliveriesWords(backOf(run))} run again.`;
    case 'failed':
      return `It could not go on: ${run.reason ?? 'no reason'}.`;
  }
}

type Counted = Pick<
  Replay, 'would_not' | 'cannot' | 'decided_before' | 'waiting_anyway' | 'closed' | 'ignored' | 'purged' | 'not_run'
>;

// What else there is to know, a line each.
export function replayLines(run: Counted): readonly string[] {
  const some = (number: number, words: string): readonly string[] =>
    number === 0 ? [] : [`${deliveriesWords(number)} ${words}`];
  return [
    ...run.would_not.map(({ why, deliveries }) => `${deliveriesWords(deliveries)} without an invitation: “${why}” does not hold`),
    ...run.cannot.map(({ why, deliveries }) => `${deliveriesWords(deliveries)} cannot be looked at now either: ${why}`),
    ...run.not_run.map(({ why, deliveries }) => `${deliveriesWords(deliveries)} not run: ${why}`),
    ...some(run.decided_before, 'looked at before: running them again would change nothing'),
    ...some(run.waiting_anyway, 'in the queue as it is'),
    ...some(run.closed, 'closed by a person: each can be run again on its own page'),
    ...some(run.ignored, 'of a kind that nothing follows from'),
    ...some(run.purged, 'of which the data was deleted'),
  ];
}
