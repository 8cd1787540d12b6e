import { z } from 'zod';
import { WRITE_PROBLEMS } from '../export/write-problems.ts';
import { FILE_PROBLEMS } from '../wire/file-problems.ts';
import { PUBLISH_PROBLEMS } from './publish.ts';

/**
 * Every way a call can fail. Each carries a message in English that says what happened, what was kept and what to
 * do; the window says the same in the reader’s language, by `code`. `data` is what a program needs to go on.
 */
const shapes = {
  /** The input does not have the call’s shape. `data.problems`: what is wrong, one line each. */
  'bad-input': z.object({ problems: z.array(z.string()) }),
  'unknown-call': z.object({ name: z.string() }),
  /** More bytes than a call may carry. */
  'too-large': z.object({ limit: z.number(), size: z.number() }),
  /** The caller is not the window or page that this process serves. */
  'not-allowed': z.object({}),
  'not-found': z.object({ what: z.string(), id: z.string() }),
  /** Steps were sent against an older version: pull what came since, rebase, send again. */
  'version-conflict': z.object({ version: z.number() }),
  /** The steps do not apply to the story, so none was kept. `data.reason` is for a log, not for a reader. */
  'steps-rejected': z.object({ reason: z.string() }),
  /** The story was written by a newer Copydesk, or is damaged, and can only be read. */
  'read-only-story': z.object({ reason: z.enum(['newer', 'unreadable', 'trashed']) }),
  /** A file or its bytes are no story’s text. `data.line` counts from 1, null where it is the file as a whole. */
  'not-a-story': z.object({
    name: z.string(),
    reason: z.enum(FILE_PROBLEMS),
    line: z.number().nullable(),
  }),
  /** The CMS did not take the story, or did not say so. `data.detail` is what it said, never with a secret in it. */
  'not-published': z.object({
    problem: z.enum(PUBLISH_PROBLEMS),
    /** The HTTP status, null where there was no whole answer. */
    status: z.number().nullable(),
    detail: z.string(),
  }),
  /** A file could not be written where it was wanted. */
  'not-written': z.object({ path: z.string(), reason: z.enum(WRITE_PROBLEMS) }),
  'library-in-use': z.object({ path: z.string() }),
  'library-newer': z.object({ path: z.string(), found: z.number(), known: z.number() }),
  'library-damaged': z.object({ path: z.string(), kept: z.string() }),
  'library-unusable': z.object({ path: z.string(), reason: z.string() }),
  /** The library’s folder was moved, deleted or replaced while it was open. */
  'library-moved': z.object({}),
  'disk-full': z.object({}),
  'disk-read-only': z.object({}),
  'disk-failed': z.object({ reason: z.string() }),
  /** The writer ended and is being started again; what was not acknowledged is to be sent again. */
  'writer-restarting': z.object({}),
  /** The page has no connection to Copydesk; the caller keeps its text and tries again. */
  disconnected: z.object({}),
  cancelled: z.object({}),
  unsupported: z.object({ what: z.string() }),
  internal: z.object({}),
} as const;

export type ErrorCode = keyof typeof shapes;
export type ErrorData<C extends ErrorCode> = z.infer<(typeof shapes)[C]>;

export type ApiErrorValue = {
  [C in ErrorCode]: { code: C; message: string; data: ErrorData<C> };
}[ErrorCode];

function shapeOf<C extends ErrorCode>(code: C) {
  return z.object({ code: z.literal(code), message: z.string(), data: shapes[code] });
}

/** Parses an error that came over the seam. */
export const apiErrorSchema = z.union(
  (Object.keys(shapes) as ErrorCode[]).map((code) => shapeOf(code)),
) as z.ZodType<ApiErrorValue>;

/** Inside a process an error of the union travels as an exception; at the seam it becomes a value again. */
export class ApiError extends Error {
  readonly value: ApiErrorValue;

  constructor(value: ApiErrorValue) {
    super(value.message);
    this.name = 'ApiError';
    this.value = value;
  }
}

/** Makes an {@link ApiError}: `throw fail('not-found', 'There is no such story.', { what: 'story', id })`. */
export function fail<C extends ErrorCode>(code: C, message: string, data: ErrorData<C>): ApiError {
  return new ApiError({ code, message, data } as ApiErrorValue);
}
