import { type ApiError, fail } from '../../../shared/api/errors.ts';
import type { PublishProblem } from '../../../shared/api/publish.ts';
import { explainPublishProblem } from '../../../shared/api/publish-problems.ts';

/** The error for everything that goes wrong with a CMS. `detail` is what the site said, as plain words. */
export function notPublished(problem: PublishProblem, status: number | null = null, detail = ''): ApiError {
  return fail('not-published', explainPublishProblem(problem, detail), { problem, status, detail });
}

/** Somebody asked to stop. */
export function cancelled(): ApiError {
  return fail(
    'cancelled',
    'It was cancelled. Should a post have been made already, the next send finds it.',
    {},
  );
}
