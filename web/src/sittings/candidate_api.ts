import { NoAnswer, Refused, request } from '../api/request';
import type { OpenedInvitation, SavedAnswer, Sitting, Submitted } from '../api/types';
import type { ToSend } from './save_queue';
import type { PutOutcome } from './saver';

const BASE = '/api/candidate/v1';

// Sets this browser's cookie. Without a token: the invitation it already has one for.
export const open = (token: string | null, language: string | null): Promise<OpenedInvitation> =>
  request('POST', `${BASE}/open`, {
    body: { ...(token === null ? {} : { token }), ...(language === null ? {} : { language }) },
  });

export const readSitting = (): Promise<Sitting> => request('GET', `${BASE}/sitting`);

export const start = (language: string): Promise<Sitting> =>
  request('POST', `${BASE}/start`, { body: { language } });

export const takeOver = (): Promise<Sitting> => request('POST', `${BASE}/takeover`, { body: {} });

// Something optional, by its id. Both answer where the invitation stands now.
export const decline = (assessment: string, language: string): Promise<OpenedInvitation> =>
  request('POST', `${BASE}/decline`, { body: { assessment, language } });

export const takeUp = (assessment: string, language: string): Promise<OpenedInvitation> =>
  request('POST', `${BASE}/take-up`, { body: { assessment, language } });

export const submit = (sittingId: string): Promise<Submitted> =>
  request('POST', `${BASE}/submit`, { body: { sitting_id: sittingId } });

export async function putAnswer({ id, value, version }: ToSend): Promise<PutOutcome> {
  try {
    const path = `${BASE}/answers/${encodeURIComponent(id)}`;
    const saved = await request<SavedAnswer>('PUT', path, { body: { value, version } });
    return { kind: 'saved', version: saved.version };
  } catch (error) {
    return outcomeOf(error);
  }
}

// What a refused or lost PUT means for the queue. Pure.
export function outcomeOf(error: unknown): PutOutcome {
  if (error instanceof NoAnswer) return { kind: 'later', afterMs: null };
  if (!(error instanceof Refused)) throw error;
  const { value, version } = error.problem;
  if (error.code === 'seat_elsewhere') return { kind: 'stop', why: 'elsewhere' };
  if (error.code === 'ended' || error.code === 'not_started') return { kind: 'stop', why: 'ended' };
  if (error.status === 401) return { kind: 'stop', why: 'signed_out' };
  if (error.status === 409 && isValue(value) && typeof version === 'number') {
    return { kind: 'newer', newer: { value, version } };
  }
  // What this sitting does not know will not become known by asking again.
  if (error.status === 404 || error.status === 422) return { kind: 'unknown_item' };
  return { kind: 'later', afterMs: error.retryAfterMs };
}

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
