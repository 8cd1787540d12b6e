import type { z } from 'zod';
import { ApiError } from '../../../shared/api/errors.ts';
import type { Credentials } from './credentials.ts';
import type { SiteIndex } from './discovery.ts';
import { exchange } from './exchange.ts';
import { notPublished } from './not-published.ts';
import { parseJson, refusalOf, type WordpressError, wordpressError } from './refusal.ts';

export interface Timing {
  /** How long one answer may take, in milliseconds. */
  answer: number;
  /** How long to wait before each further attempt. So many attempts are made beside the first. */
  again: readonly number[];
  /** The longest that a site may ask to wait before an attempt. */
  longestWait: number;
  /** How long to wait before each look for a post whose making was not answered: it may still be on its way. */
  late: readonly number[];
  /** How long after such a send its site is looked at once more, for what came later still. */
  recheck: number;
}

export const USUAL_TIMING: Timing = {
  answer: 45_000,
  again: [1000, 4000],
  longestWait: 20_000,
  late: [0, 1500, 4000, 8000, 15_000],
  recheck: 120_000,
};

export interface Question<T> {
  method?: 'GET' | 'POST' | 'DELETE';
  params?: Record<string, string>;
  /** Plain JSON, or a file’s bytes with its headers. */
  json?: unknown;
  file?: { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };
  schema: z.ZodType<T>;
}

/** One WordPress, asked as one account. Every error of it is an ApiError without a secret. */
export class Site {
  readonly index: SiteIndex;
  readonly signal: AbortSignal;
  readonly timing: Timing;
  readonly #credentials: Credentials;

  constructor(index: SiteIndex, credentials: Credentials, timing: Timing, signal: AbortSignal) {
    this.index = index;
    this.#credentials = credentials;
    this.timing = timing;
    this.signal = signal;
  }

  /** Asks again where the site is busy, broken or silent. Only for what may be done twice. */
  async ask<T>(route: string, question: Question<T>): Promise<T> {
    const answered = await this.repeat(route, question);
    if (answered.ok) return answered.value;
    throw answered.error;
  }

  /** The same, for whoever has to know what WordPress said when it refused. */
  async repeat<T>(route: string, question: Question<T>): Promise<Attempt<T>> {
    for (const wait of this.timing.again) {
      const answered = await this.attempt(route, question);
      if (answered.ok || !isPassing(answered.error)) return answered;
      await pause(Math.max(wait, answered.wait), this.signal);
    }
    return this.attempt(route, question);
  }

  /**
   * One attempt; a failure comes with what WordPress said, and with how long it asks to wait, in milliseconds.
   */
  async attempt<T>(route: string, question: Question<T>): Promise<Attempt<T>> {
    try {
      const { json, file } = question;
      const body = file?.bytes ?? (json === undefined ? undefined : JSON.stringify(json));
      const answer = await exchange({
        url: this.#address(route, question.params ?? {}),
        method: question.method ?? 'GET',
        headers: {
          ...this.#credentials.header(),
          ...(json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
          ...file?.headers,
        },
        limit: this.timing.answer,
        signal: this.signal,
        ...(body === undefined ? {} : { body }),
      });
      if (answer.status < 200 || answer.status > 299) {
        const wait = Math.min(retryAfter(answer.headers), this.timing.longestWait);
        return { ok: false, error: this.#clean(refusalOf(answer)), said: wordpressError(answer.text), wait };
      }
      const value = question.schema.safeParse(parseJson(answer.text));
      if (value.success) return { ok: true, value: value.data };
      // What was asked for may have been done; where nothing was to be done, a page in its place is no WordPress’s.
      const problem = !question.method && /^\s*</.test(answer.text) ? 'notWordpress' : 'noAnswer';
      return { ok: false, error: notPublished(problem, answer.status), said: null, wait: 0 };
    } catch (error) {
      if (error instanceof ApiError) return { ok: false, error, said: null, wait: 0 };
      throw error;
    }
  }

  /** `posts/12?context=edit` under the root, which may itself be a parameter: `?rest_route=/wp/v2/posts/12`. */
  #address(route: string, params: Record<string, string>): URL {
    const url = new URL(this.index.root);
    const root = url.searchParams.get('rest_route');
    if (root === null) url.pathname = `${url.pathname.replace(/\/+$/, '')}/wp/v2/${route}`;
    else url.searchParams.set('rest_route', `${root.replace(/\/+$/, '')}/wp/v2/${route}`);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    return url;
  }

  #clean(error: ApiError): ApiError {
    const { value } = error;
    if (value.code !== 'not-published') return error;
    const { problem, status, detail } = value.data;
    return notPublished(problem, status, this.#credentials.redact(detail));
  }
}

export type Attempt<T> = { ok: true; value: T } | Failed;

export interface Failed {
  ok: false;
  error: ApiError;
  said: WordpressError | null;
  wait: number;
}

/** Whether the same request may go well a little later. */
export function isPassing({ value }: ApiError): boolean {
  return (
    value.code === 'not-published' && ['siteBusy', 'siteBroken', 'noAnswer'].includes(value.data.problem)
  );
}

/** Does again what failed for the moment. Only for what may be done twice. */
export async function patiently<T>(work: () => Promise<T>, timing: Timing, signal: AbortSignal): Promise<T> {
  for (const wait of timing.again) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ApiError && isPassing(error))) throw error;
      await pause(wait, signal);
    }
  }
  return work();
}

/** Seconds or a date, in milliseconds from now; 0 where the site says nothing. */
function retryAfter(headers: Headers): number {
  const said = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  return Number.isNaN(until) ? 0 : Math.max(0, until - Date.now());
}

/** Waits. Ends at once, and well, when somebody asks to stop: the next request then fails as cancelled. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ms <= 0 || signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
