import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const scripts = new URL('../../scripts/', import.meta.url);

/** Evaluates an expression over a script’s exports, in a process of its own as the scripts run. */
function evaluate(module: string, expression: string): unknown {
  const url = new URL(module, scripts).href;
  const program = `import * as m from ${JSON.stringify(url)}; process.stdout.write(JSON.stringify(${expression}))`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(scripts),
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };

function counted(report: object): unknown {
  return evaluate('test/reports.mjs', `m.vitestCount(${JSON.stringify(report)})`);
}

test('passed and failed tests are summed', () => {
  expect(counted(vitest)).toEqual({ passed: 5, failed: 1 });
});

test('a file that cannot be loaded is a failure, and so is a skipped test', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(counted({ ...vitest, numPendingTests: 2, testResults })).toEqual({ passed: 5, failed: 4 });
});

test('a missing report and an empty run are failures', () => {
  expect(evaluate('test/reports.mjs', "m.countOf('/nowhere', 0, m.vitestCount)")).toEqual({
    passed: 0,
    failed: 1,
  });
  expect(
    evaluate('test/reports.mjs', "m.countOf('../package.json', 0, () => ({ passed: 0, failed: 0 }))"),
  ).toEqual({
    passed: 0,
    failed: 1,
  });
});

test('a test in the browser that passed only when repeated has failed', () => {
  const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] };
  expect(evaluate('test/reports.mjs', `m.playwrightCount(${JSON.stringify(report)})`)).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('ranges of versions, addresses in the lockfile and dead links are found', () => {
  expect(
    evaluate('repository-rules.mjs', "m.looseVersions({ dependencies: { a: '^1.0.0', b: '1.0.0' } })"),
  ).toEqual(['package.json: a is ^1.0.0, not an exact version']);
  expect(
    evaluate(
      'repository-rules.mjs',
      "m.lockedAddresses({ packages: { x: { resolved: 'https://r/x.tgz' }, y: {} } })",
    ),
  ).toHaveLength(1);
  expect(evaluate('repository-rules.mjs', "m.deadLinks('/', 'a.md', '[x](gone.md) [y](https://z)')")).toEqual(
    ['a.md: there is no gone.md'],
  );
});
