// Connections in words. Pure.
import type { Connection, Hook } from '../api/types';

export const STATE_WORDS: Readonly<Record<Connection['state'], string>> = {
  active: 'On',
  broken: 'Broken',
  disabled: 'Off',
  disconnected: 'Disconnected',
};

// Lever's own words for its events, as its settings page has them.
const EVENTS: Readonly<Record<string, string>> = {
  candidateStageChange: 'Candidate stage change',
  applicationCreated: 'Application created',
  candidateArchiveChange: 'Candidate archive change',
  candidateHired: 'Candidate hired',
  candidateDeleted: 'Candidate deleted',
  contactCreated: 'Contact created',
  contactUpdated: 'Contact updated',
};

export const eventWords = (event: string): string => EVENTS[event] ?? event;

// What of a hook a person must know now.
export function hookWords(hook: Hook): string {
  if (hook.state === 'disabled') return 'off';
  if (hook.state === 'waiting_for_token') {
    return hook.made_by === 'hand' ? 'waits for its signature token' : 'is being made';
  }
  return hook.last_seen_at === null ? 'on; nothing has come yet' : 'on';
}

export const nameOf = (connection: Pick<Connection, 'provider' | 'environment'>): string =>
  `${connection.provider.charAt(0).toUpperCase()}${connection.provider.slice(1)}, ${connection.environment}`;

// Permissions by what they are for: whoever ticks boxes does so by feature.
export function byFeature<P extends { readonly name: string; readonly feature: string }>(
  permissions: readonly P[],
): ReadonlyMap<string, readonly P[]> {
  const groups = new Map<string, P[]>();
  for (const permission of permissions) {
    groups.set(permission.feature, [...(groups.get(permission.feature) ?? []), permission]);
  }
  return groups;
}
