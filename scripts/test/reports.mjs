import { readFileSync } from 'node:fs';

/**
 * The sums of a report that Vitest wrote as JSON. A file that could not be loaded has no tests of its own and counts
 * as one failure; so does a skipped test, for a test that does not run proves nothing.
 */
export function vitestCount(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken + skipped };
}

/** The sums of a report that Playwright wrote as JSON. A test that passed only when repeated has failed. */
export function playwrightCount(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}

/**
 * What a whole run comes to: what is said of it, and how it ends. A part that could not be run here fails nothing, and is no
 * proof either, so it is named; a run of nothing at all has failed.
 */
export function outcomeOf({ passed, failed, notRun }) {
  const nothingAsked = passed === 0 && notRun.length === 0;
  return {
    lines: [
      ...(notRun.length > 0 ? [`Not run here, and not counted: ${notRun.join(', ')}`] : []),
      `${passed} passed, ${failed} failed`,
    ],
    code: failed > 0 || nothingAsked ? 1 : 0,
  };
}

/**
 * The sums of one run of a test program: those of its report, and at least one failure where the program itself says
 * that it failed or where it left no report.
 */
export function countOf(path, exitCode, sum) {
  let count;
  try {
    count = sum(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    count = { passed: 0, failed: 1 };
  }
  const nothingRan = count.passed + count.failed === 0;
  return (exitCode !== 0 && count.failed === 0) || nothingRan ? { ...count, failed: 1 } : count;
}
