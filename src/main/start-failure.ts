import { ApiError } from '../shared/api/errors.ts';
import { placeOf } from '../shared/api/mistake.ts';

/**
 * How a process ends. Scripts may rely on these. `partly`: some of several files were done, and some were not. `account`: the CMS
 * takes nothing as it is set up; `later`: it may take the same at another time.
 */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  library: 3,
  portInUse: 4,
  partly: 5,
  account: 6,
  later: 7,
} as const;

/** The exit code for a start that failed. */
export function exitCodeOf(error: unknown): number {
  return error instanceof ApiError ? EXIT.library : EXIT.failed;
}

/** What to tell the person about a start that failed: what happened, what was kept, what to do. */
export function describeStartFailure(error: unknown): string {
  if (error instanceof ApiError) return `Copydesk could not start. ${error.message}`;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Copydesk could not start because of a mistake of its own. Nothing in the library was changed by this start.\n${reason}`;
}

/** What to tell the person about an end that failed. What was acknowledged is on the disk, whatever happens then. */
export function describeEndFailure(error: unknown): string {
  const reason = error instanceof ApiError ? error.message : placeOf(error);
  return `Copydesk did not end as it should. What was saved before is safe.\n${reason}`;
}
