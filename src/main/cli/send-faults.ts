import { ApiError, type ApiErrorValue } from '../../shared/api/errors.ts';
import type { PublishProblem } from '../../shared/api/publish.ts';
import { EXIT } from '../start-failure.ts';

/**
 * Whose matter a problem with WordPress is: the account’s, and then no story goes until the settings, the password or the site are
 * changed; the moment’s, and then the same may go well later; or this story’s.
 */
const FAULTS = {
  notSetUp: 'account',
  noPassword: 'account',
  badAddress: 'account',
  insecureAddress: 'account',
  badCertificate: 'account',
  sentElsewhere: 'account',
  notWordpress: 'account',
  badLogin: 'account',
  noApplicationPasswords: 'account',
  unreachable: 'later',
  siteBroken: 'later',
  siteBusy: 'later',
  noAnswer: 'later',
  notPermitted: 'story',
  refused: 'story',
  tooLarge: 'story',
  changedThere: 'story',
  publishedThere: 'story',
  trashedThere: 'story',
} as const satisfies Record<PublishProblem, 'account' | 'later' | 'story'>;

const CODES = { account: EXIT.account, later: EXIT.later, story: EXIT.failed } as const;

/** What `send` and `account` say of how they end. */
export const FAULT_CODES = `6 where the address, the user or the password are wrong or are not taken there: no story goes before that is put right;
7 where the site does not answer or is busy: the same may go well later`;

/** The exit code for a failure. */
export function codeOfFault(error: ApiErrorValue): number {
  return error.code === 'not-published' ? CODES[FAULTS[error.data.problem]] : EXIT.failed;
}

/** Whether the next story would only meet the same. */
export function concernsAll(error: ApiErrorValue): boolean {
  if (error.code !== 'not-published') return false;
  const { problem } = error.data;
  return FAULTS[problem] === 'account' || problem === 'unreachable';
}

/** Runs, and ends with the code of a failure, whose message is noted. */
export async function endingByFault(
  run: () => Promise<number>,
  note: (line: string) => void,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    note(error.message);
    return codeOfFault(error.value);
  }
}
