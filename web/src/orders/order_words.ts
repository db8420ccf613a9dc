// An order in words, and what can be done with it. Pure.
import type { Order, OrderState, OrderSummary, Summary } from '../api/types';

export const STATE_WORDS: Readonly<Record<OrderState, string>> = {
  requested: 'Being sent',
  invited: 'Invited',
  opened: 'Opened',
  started: 'Started',
  submitted: 'Handed in',
  scored: 'Scored',
  delivered: 'Delivered',
  expired: 'Expired',
  cancelled: 'Cancelled',
  declined: 'Declined',
  needs_attention: 'Needs attention',
};

export interface View {
  readonly id: string; // In the URL: ?show=…
  readonly words: string;
  readonly states: readonly OrderState[]; // None: all.
  readonly empty: string;
}

export const VIEWS = [
  { id: 'all', words: 'All', states: [], empty: 'No orders yet.' },
  {
    id: 'attention', words: 'Needs attention', states: ['needs_attention'],
    empty: 'Nothing needs you.',
  },
  {
    id: 'waiting', words: 'With the candidate', states: ['requested', 'invited', 'opened', 'started'],
    empty: 'No candidate is being waited for.',
  },
  { id: 'work', words: 'Being scored', states: ['submitted', 'scored'], empty: 'Nothing is in work.' },
  { id: 'done', words: 'Delivered', states: ['delivered'], empty: 'Nothing was delivered yet.' },
  {
    id: 'ended', words: 'Expired, cancelled or declined', states: ['expired', 'cancelled', 'declined'],
    empty: 'Nothing expired, was cancelled or declined.',
  },
] as const satisfies readonly View[];

export const viewOf = (id: string | null): View =>
  VIEWS.find((view) => view.id === id) ?? VIEWS[0];

const countsIn = (view: View, summary: Summary): number[] =>
  Object.entries(summary.orders)
    .filter(([state]) => view.states.length === 0 || view.states.some((one) => one === state))
    .map(([, count]) => count);

export const countIn = (view: View, summary: Summary): number =>
  countsIn(view, summary).reduce((sum, count) => sum + count, 0);

// “12,000+” where a state has more than are counted.
export function countWords(view: View, summary: Summary): string {
  const isMore = countsIn(view, summary).some((count) => count >= summary.counted_up_to);
  return `${countIn(view, summary).toLocaleString('en-GB')}${isMore ? '+' : ''}`;
}

export type Action = 'resend' | 'new-link' | 'extend' | 'cancel';

const POSSIBLE: Readonly<Record<Action, readonly OrderState[]>> = {
  resend: ['invited', 'opened', 'started'],
  'new-link': ['invited', 'opened', 'started', 'needs_attention'],
  extend: ['invited', 'opened', 'started', 'expired'],
  cancel: ['requested', 'invited', 'opened', 'started', 'needs_attention'],
};

// The server decides; this only keeps buttons away that could not work.
export const actionsFor = (state: OrderState): Action[] =>
  (['resend', 'extend', 'new-link', 'cancel'] as const).filter((action) =>
    POSSIBLE[action].includes(state),
  );

// Nothing more comes from the candidate, and Lever knows who it is.
export const mayAskAgain = ({ state, ats, purged }: Order): boolean =>
  ats !== null && purged === null &&
  ['scored', 'delivered', 'expired', 'cancelled', 'declined'].includes(state);

export function askAgainAddress({ ats, assessment }: Order): string {
  const query = new URLSearchParams({
    connection: ats?.connection_id ?? '', opportunity: ats?.opportunity_id ?? '',
    assessment: assessment.id,
  });
  return `/console/orders/new?${query}`;
}

// Whether something may still happen by itself, so that the page keeps looking.
export const isMoving = ({ state, purged }: Pick<OrderSummary, 'state' | 'purged'>): boolean =>
  purged === null && !['delivered', 'expired', 'cancelled'].includes(state);

// Who it is about: after the data was deleted, nobody any more.
export const nameWords = ({ subject, purged }: Pick<OrderSummary, 'subject' | 'purged'>): string =>
  purged === null ? subject.name : 'Name deleted';

// A due date is of interest while somebody may still miss it, or has.
export const isDueShown = (state: OrderState): boolean =>
  !['submitted', 'scored', 'delivered', 'cancelled', 'declined'].includes(state);

export function actorWords(actor: string, name: string | null | undefined): string {
  if (name) return name;
  const known: Readonly<Record<string, string>> = {
    system: 'Bascule', candidate: 'Candidate', lever: 'Lever', api: 'API', operator: 'Operator',
  };
  return known[actor] ?? (actor.startsWith('member:') ? 'A colleague' : actor);
}

export const assessmentWords = ({ assessment }: Pick<OrderSummary, 'assessment'>): string =>
  assessment.name ?? assessment.id;

// How far everything is that was asked together.
export function togetherWords({ is_complete: isComplete, outstanding }: Order['invitation']): string {
  if (outstanding > 0) return outstanding === 1 ? '1 required is open' : `${outstanding} required are open`;
  return isComplete ? 'Complete' : 'Nothing required is open';
}

// What has not reached the outside world, in a sentence; null while nothing is in the way.
export function waitWords(waits: Order['waits']): string | null {
  const stuck = waits.filter(({ why }) => why !== null);
  if (stuck.length === 0) return null;
  const things = [...new Set(stuck.map(({ kind }) => thingOf(kind)))];
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(things);
  return `Waiting to go out: ${list}. ${stuck[0]?.why ?? ''}`;
}

// When it is tried again, the earliest; null: at any moment.
export const nextTry = (waits: Order['waits']): string | null =>
  waits.flatMap(({ next_try_at: at }) => (at === null ? [] : [at])).sort()[0] ?? null;

function thingOf(kind: string): string {
  const [first = kind] = kind.split(':');
  const known: Readonly<Record<string, string>> = {
    mail: 'the invitation', form: 'the feedback form', note: 'the note', link: 'the report link',
    tags: 'tags', file: 'the file',
  };
  return known[first] ?? first;
}
