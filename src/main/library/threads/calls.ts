import type { ApiErrorValue } from '../../../shared/api/errors.ts';

/** The shape of a thread's table of calls: what each takes and gives. */
export type CallTable<T> = { [N in keyof T]: { input: unknown; output: unknown } };

/** What the library sends to a thread. */
export interface ThreadRequest {
  id: number;
  name: string;
  input: unknown;
}

/** What a thread sends back: that it is ready (or why not), an answer, or news that nobody asked for. */
export type ThreadMessage =
  | { kind: 'ready'; report: unknown }
  | { kind: 'refused'; error: ApiErrorValue }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: ApiErrorValue }
  | { kind: 'push'; push: string; value: unknown };
