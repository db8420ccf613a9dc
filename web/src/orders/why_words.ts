// Decisions and events in words. Pure.
import type { Decision, Event } from '../api/types';

export const OUTCOME_WORDS: Readonly<Record<Decision['outcome'], string>> = {
  yes: 'Invited', no: 'Not invited', shadow: 'Only watched',
};

// The reason begins with the outcome, which the heading says already.
export const headingOf = ({ outcome, reason }: Pick<Decision, 'outcome' | 'reason'>): string => {
  const why = reason.replace(/^(?:yes|no|nothing sent, the rule only watches): /, '');
  return why === reason ? OUTCOME_WORDS[outcome] : `${OUTCOME_WORDS[outcome]}: ${why}`;
};

const EVENT_STATES: Readonly<Record<Event['state'], string>> = {
  waiting: 'waits to be looked at',
  decided: 'looked at',
  ignored: 'of a kind that nothing follows from',
  parked: 'could not be looked at, and waits for a person',
  closed: 'closed by a person without being looked at',
};
export const eventStateWords = ({ state }: Event): string => EVENT_STATES[state];

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

// An opportunity's id out of what somebody pasted: Lever's, wherever it stands in an address, or one that looks like an id.
export function opportunityIn(text: string): string | null {
  const [uuid] = UUID.exec(text) ?? [];
  if (uuid !== undefined) return uuid;
  const whole = text.trim();
  return /^(?=.*\d)[A-Za-z0-9_-]{8,64}$/.test(whole) ? whole : null;
}
