import { ApiError, type ApiErrorValue } from '../../../shared/api/errors.ts';
import { placeOf } from '../../../shared/api/mistake.ts';
import { asApiError } from '../disk-errors.ts';

/** The shape of a thread's table of calls: what each takes and gives. */
export type CallTable<T> = { [N in keyof T]: { input: unknown; output: unknown } };

/** What the library sends to a thread. */
export interface ThreadRequest {
  id: number;
  name: string;
  input: unknown;
}

/** What a thread sends back: that it is ready (or why not), an answer or failure, or news that nobody asked for. */
export type ThreadMessage =
  | { kind: 'ready'; report: unknown }
  | { kind: 'refused'; error: ApiErrorValue }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: ApiErrorValue }
  /** What nobody foresaw: its place in the code alone. */
  | { kind: 'mistake'; id: number; place: string }
  | { kind: 'push'; push: string; value: unknown };

/** How a thread says that a request failed. */
export function failure(id: number, error: unknown, folder: string): ThreadMessage {
  const told = asApiError(error, folder);
  if (told.value.code !== 'internal' || error instanceof ApiError || !(error instanceof Error)) {
    return { kind: 'failed', id, error: told.value };
  }
  return { kind: 'mistake', id, place: placeOf(error) };
}
