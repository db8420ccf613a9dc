import type { Problem } from './types';

// An answer that says no. `code` is the part of the problem's type after '#'.
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: Partial<Problem> & Record<string, unknown>,
    readonly retryAfterMs: number | null,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
}

// No answer at all, or one that is not ours: the outcome of a write is unknown.
export class NoAnswer extends Error {}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly as?: 'text/csv'; // A file instead of JSON.
}

// A phone in a tunnel keeps a request hanging for minutes; after this it counts as lost.
const TIMEOUT_MS = 15_000;

// One call. Throws Refused or NoAnswer, nothing else.
export async function request<T>(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    });
    text = await response.text();
  } catch (error) {
    throw new NoAnswer(error instanceof Error ? error.message : 'no connection');
  }
  if (response.status === 204) return undefined as T;
  const isFile = response.headers.get('Content-Type')?.startsWith(options.as ?? '-') ?? false;
  const body = response.ok && isFile ? text : parsed(text);
  if (response.ok) {
    // A hotel's log-in page answers 200, too.
    if (body === undefined) throw new NoAnswer('the answer was not JSON');
    return body as T;
  }
  throw refusal(response, body);
}

// A file that is no text, with the name that the server gives it. Throws as `request` does.
export async function requestFile(
  path: string,
  type: string,
  body?: unknown, // With one it is a POST.
): Promise<{ readonly name: string; readonly content: Blob }> {
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: {
        Accept: `${type}, application/problem+json`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    content = await response.blob();
  } catch (error) {
    throw new NoAnswer(error instanceof Error ? error.message : 'no connection');
  }
  if (!response.ok) throw refusal(response, parsed(await content.text()));
  if (content.type !== type) throw new NoAnswer(`the answer was not ${type}`);
  const coded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  return { name: coded?.[1] ? decodeURIComponent(coded[1]) : 'report', content };
}

function refusal(response: Response, body: unknown): Refused {
  const problem = isRecord(body) ? body : {};
  const code = typeof problem['type'] === 'string' ? (problem['type'].split('#')[1] ?? '') : '';
  return new Refused(response.status, code, problem, retryAfterMs(response));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
