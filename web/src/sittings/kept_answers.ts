// Answers the server has not acknowledged yet, on this device, under the sitting's id. Removed one
// by one as they are acknowledged: afterwards nothing of the sitting is left here.
import { isRecord } from '../api/request';
import type { AnswerValue } from '../api/types';
import type { Kept } from './save_queue';

const PREFIX = 'bascule.answers.';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function loadKept(store: Store | null, sittingId: string): Kept[] {
  try {
    const parsed: unknown = JSON.parse(store?.getItem(PREFIX + sittingId) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isKept) : [];
  } catch {
    return []; // Blocked, or not ours.
  }
}

// Whether it worked: a browser may forbid it, and then the page has to say so.
export function keep(store: Store | null, sittingId: string, kept: readonly Kept[]): boolean {
  try {
    if (store === null) return false;
    if (kept.length === 0) store.removeItem(PREFIX + sittingId);
    else store.setItem(PREFIX + sittingId, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function deviceStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const isValue = (value: unknown): value is AnswerValue =>
  typeof value === 'string' || typeof value === 'number';

const isKept = (entry: unknown): entry is Kept =>
  isRecord(entry) &&
  typeof entry['id'] === 'string' &&
  isValue(entry['value']) &&
  Array.isArray(entry['sent']) &&
  entry['sent'].every(isValue) &&
  typeof entry['version'] === 'number';
