// What came in and what went out, in words. Pure.
import type { Effect, EffectState, Event, EventState } from '../api/types';
import { eventWords } from '../connections/connection_words';

type Seen = Pick<Event, 'state' | 'came_of'>;
export type Shade = 'calm' | 'attention' | 'done';

const CAME_OF: Readonly<Record<NonNullable<Event['came_of']>, string>> = {
  invited: 'Invited',
  not_invited: 'Not invited',
  watched: 'Only watched',
  nothing: 'Nothing to decide',
};

export const EVENT_STATES: Readonly<Record<EventState, string>> = {
  waiting: 'Waits',
  decided: 'Looked at',
  parked: 'Stuck',
  closed: 'Closed',
  ignored: 'Only kept',
};

export const becameWords = ({ state, came_of: came }: Seen): string =>
  state === 'decided' && came !== null ? CAME_OF[came] : EVENT_STATES[state];

export const becameShade = ({ state, came_of: came }: Seen): Shade =>
  state === 'parked' ? 'attention' : came === 'invited' ? 'done' : 'calm';

// What was told. What our own look found has no word of the provider's.
export const toldWords = ({ kind, provider_event: word }: Pick<Event, 'kind' | 'provider_event'>): string =>
  kind === 'seen' ? 'Found by our own look'
    : kind === 'seen_application' ? 'New application, found by our own look' : eventWords(word);

export const EVENT_KINDS: readonly { readonly value: Event['kind']; readonly label: string }[] = [
  { value: 'stage_changed', label: 'Stage change' },
  { value: 'application_created', label: 'Application created' },
  { value: 'archive_changed', label: 'Archive change' },
  { value: 'hired', label: 'Hired' },
  { value: 'deleted', label: 'Deleted' },
  { value: 'seen', label: 'Found by our own look' },
  { value: 'seen_application', label: 'New application, found by our own look' },
  { value: 'other', label: 'Other' },
];

export const EFFECT_STATES: Readonly<Record<EffectState, string>> = {
  planned: 'Waits',
  sending: 'Being sent',
  unknown: 'Answer lost',
  done: 'There',
  parked: 'Refused',
  dropped: 'Not sent',
};

export const effectShade = ({ state }: Pick<Effect, 'state'>): Shade =>
  state === 'parked' || state === 'unknown' ? 'attention' : state === 'done' ? 'done' : 'calm';

// By what it is; a colon at the end stands for all of a kind, as in the API.
export const EFFECT_KINDS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'mail', label: 'Letter to a candidate' },
  { value: 'mail:account', label: 'Letter to a member' },
  { value: 'form', label: 'Feedback form' },
  { value: 'note', label: 'Note' },
  { value: 'link', label: 'Link on the profile' },
  { value: 'tags:', label: 'Status tag' },
];

export function effectWords(kind: string): string {
  const known = EFFECT_KINDS.find(
    ({ value }) => value === kind || (value.endsWith(':') && kind.startsWith(value)),
  );
  return known === undefined ? kind : known.label;
}

export const sendsWords = (sends: number): string =>
  sends === 0 ? 'Not sent yet' : sends === 1 ? 'Sent once' : `Sent ${sends} times`;

export const attemptsWords = (attempts: number): string =>
  attempts === 1 ? '1 attempt failed' : `${attempts} attempts failed`;

export const sizeWords = (bytes: number): string =>
  bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000)} kB`;
