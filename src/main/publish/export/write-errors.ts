import { type ApiError, fail } from '../../../shared/api/errors.ts';
import { explainWriteProblem, type WriteProblem } from '../../../shared/export/write-problems.ts';

const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  EEXIST: 'notAFolder',
  ENOTDIR: 'notAFolder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENAMETOOLONG: 'tooLong',
};

/** The error name that the system gave, '' where it gave none. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function notWritten(path: string, problem: WriteProblem): ApiError {
  return fail('not-written', explainWriteProblem(path, problem), { path, reason: problem });
}

/** What the file system said about writing at `path`, as an error of the union. What is not its word is thrown on as it is. */
export function asNotWritten(path: string, error: unknown): unknown {
  const code = errnoOf(error);
  return code === '' ? error : notWritten(path, PROBLEMS[code] ?? 'failed');
}
