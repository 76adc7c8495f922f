import type { Operation, Page, ProblemBody } from './types';

/** A refusal or failure of the daemon, or of the way to it (code NETWORK). All of them are shown by ui/problem.tsx. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint?: string,
    readonly requestId?: string,
    readonly operation?: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

// The CSRF token of the session. It lives in memory only: a page that is loaded anew asks GET /api/v1/session for it.
let csrf: string | undefined;
let onUnauthenticated: () => void = () => {};

/** Keeps the CSRF token that every later change is sent with. */
export function setCsrf(token: string | undefined): void {
  csrf = token;
}

/** Sets what happens when the daemon no longer knows who is calling. */
export function setUnauthenticatedHandler(handler: () => void): void {
  onUnauthenticated = handler;
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  /** Revision that the object must still have: sent as If-Match. */
  revision?: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Leaves 401 to the caller: sign-in itself answers it. */
  anonymous?: boolean;
}

/** Sends one request and returns the answer; anything but success is thrown as ApiError. */
export async function call(path: string, options: CallOptions = {}): Promise<Response> {
  const method = options.method ?? 'GET';
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (options.body !== undefined) headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  if (options.revision !== undefined) headers['If-Match'] = `"${options.revision}"`;
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      credentials: 'same-origin',
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'NETWORK', 'The daemon does not answer.', 'Check that ramet serve runs and that this address reaches it; this page goes on by itself once it does.');
  }
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (response.status === 401 && !options.anonymous) onUnauthenticated();
  throw problem;
}

async function readProblem(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as ProblemBody;
    if (body.code && body.detail) {
      return new ApiError(response.status, body.code, body.detail, body.hint, body.request_id, body.operation, body);
    }
  } catch {
    // Not the daemon's own answer: a proxy's page, say.
  }
  return new ApiError(response.status, `HTTP_${response.status}`, `The answer was ${response.status} ${response.statusText}.`, 'It did not come from Ramet itself; look at the proxy in between.');
}

export async function getJSON<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await call(path, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Sends a change. The answer's JSON is returned, or undefined for 204. */
export async function send<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const response = await call(path, { ...options, method, body });
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Starts long work and returns its operation. The key makes a repeat after a lost answer harmless. */
export async function start(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Operation> {
  const headers = method === 'POST' ? { 'Idempotency-Key': newKey(), ...options.headers } : (options.headers ?? {});
  return send<Operation>(method, path, body, { ...options, headers });
}

/** A fresh idempotency key. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

const mostItems = 10_000;

/** Reads all pages of a list, at most ten thousand items. */
export async function listAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await getJSON<Page<T>>(withQuery(path, { limit: 1000, cursor }), signal);
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor && items.length < mostItems);
  return items;
}

/** Adds the parameters that have a value to a path. */
export function withQuery(path: string, parameters: Record<string, string | number | boolean | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '' && value !== false) query.set(key, String(value));
  }
  const text = query.toString();
  if (!text) return path;
  return path + (path.includes('?') ? '&' : '?') + text;
}

/** Turns anything thrown into an ApiError, so that there is one way to show it. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, 'CONSOLE', error instanceof Error ? error.message : String(error), 'This is a fault of the console; load the page again.');
}
