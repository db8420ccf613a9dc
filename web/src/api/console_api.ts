import { Refused, request } from './request';
import type {
  DecisionList, NewLink, Order, OrderList, OrderState, Result, Session, Summary, UsedLink,
} from './types';

const BASE = '/api/v1';

// The token of the running session, sent with every call that changes something (case F4).
let csrfToken = '';

const remember = (session: Session): Session => {
  csrfToken = session.csrf_token;
  return session;
};

async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const call = (): Promise<T> =>
    request('POST', `${BASE}${path}`, { body, headers: { 'X-CSRF-Token': csrfToken } });
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 403 || csrfToken === '') throw error;
    // Somebody signed in anew in another tab: this tab's token is from before. Refused means that
    // nothing was done, so the call may be made again.
    const before = csrfToken;
    await readSession();
    if (csrfToken === before) throw error;
    return call();
  }
}

// Null: nobody is signed in.
export async function readSession(): Promise<Session | null> {
  try {
    return remember(await request<Session>('GET', `${BASE}/session`));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}

export const signIn = async (email: string, password: string): Promise<Session> =>
  remember(await post<Session>('/session', { email, password }));

export const signOut = (): Promise<void> =>
  request('DELETE', `${BASE}/session`, { headers: { 'X-CSRF-Token': csrfToken } });

export const applyLink = async (token: string): Promise<UsedLink> => {
  const used = await post<UsedLink>('/session/link', { token });
  if (used.session) remember(used.session);
  return used;
};

export const setPassword = async (token: string, password: string): Promise<Session> =>
  remember(await post<Session>('/session/password', { token, password }));

export const readSummary = (): Promise<Summary> => request('GET', `${BASE}/summary`);

export function listOrders(
  states: readonly OrderState[],
  q: string,
  cursor: string | null,
): Promise<OrderList> {
  const query = new URLSearchParams([
    ...states.map((state): [string, string] => ['state', state]),
    ...(q === '' ? [] : [['q', q] as [string, string]]),
    ...(cursor === null ? [] : [['cursor', cursor] as [string, string]]),
    ['limit', '50'],
  ]);
  return request('GET', `${BASE}/orders?${query}`);
}

const one = (id: string): string => `/orders/${encodeURIComponent(id)}`;

export const readOrder = (id: string): Promise<Order> => request('GET', `${BASE}${one(id)}`);
export const readDecisions = (id: string): Promise<DecisionList> =>
  request('GET', `${BASE}${one(id)}/decisions`);
export const resend = (id: string): Promise<Order> => post(`${one(id)}/resend`);
export const newLink = (id: string): Promise<NewLink> => post(`${one(id)}/new-link`);
export const extend = (id: string, days: number): Promise<Order> =>
  post(`${one(id)}/extend`, { days });
export const cancel = (id: string, reason: string): Promise<Order> =>
  post(`${one(id)}/cancel`, reason === '' ? {} : { reason });

export const readResult = (id: string): Promise<Result> =>
  request('GET', `${BASE}/results/${encodeURIComponent(id)}`);
