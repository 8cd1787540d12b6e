import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRules } from '../repository-rules.mjs';
import { ensureElectron, hasDisplay } from '../setup/electron.mjs';
import { node24 } from '../setup/node24.mjs';
import { root, run, toolEnvironment } from '../setup/process.mjs';
import { startWordpress } from '../setup/wordpress.mjs';
import { countOf, playwrightCount, vitestCount } from './reports.mjs';

const MINUTE = 60_000;
const tool = (...path) => join(root, 'node_modules', ...path);
const biome = tool('@biomejs', 'biome', 'bin', 'biome');
const tsc = tool('typescript', 'bin', 'tsc');
const vitest = tool('vitest', 'vitest.mjs');
const playwright = tool('@playwright', 'test', 'cli.js');

/** Runs one of the project’s tools under its own Node, showing what it says. */
async function runTool(args, limit, env = {}) {
  const result = await run(node24(), args, { limit, show: process.stdout, env: toolEnvironment(env) });
  if (result.timedOut) process.stdout.write(`Stopped after ${limit / MINUTE} minutes.\n`);
  return result;
}

/** Runs checks that are each one program that passes or fails. */
async function runChecks(checks, say) {
  const count = { passed: 0, failed: 0 };
  for (const [name, args] of checks) {
    const { code } = await runTool(args, 5 * MINUTE);
    say(`${code === 0 ? '✓' : '✗'} ${name}`);
    count[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return count;
}

/** Tells the tests which browser the set-up found. */
const browserAt = (chromium) => (chromium ? { COPYDESK_CHROMIUM: chromium } : {});

function freshReport(name) {
  const folder = join(root, '.copydesk', 'test');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

async function runVitest(project, limit, env) {
  const report = freshReport(project);
  const args = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await runTool(args, limit, env);
  return countOf(report, code, vitestCount);
}

async function runPlaywright(project, limit, env) {
  const report = freshReport(project);
  const args = [playwright, 'test', '--project', project, '--reporter=list,json'];
  const { code } = await runTool(args, limit, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countOf(report, code, playwrightCount);
}

async function runElectron({ say }) {
  const required = process.env.REQUIRE_ELECTRON === '1';
  const electron = await ensureElectron(say);
  const missing = 'missing' in electron ? electron.missing : hasDisplay() ? null : 'there is no display';
  if (missing) {
    say(
      `${missing}; the tests in the desktop window are left out${required ? ', though REQUIRE_ELECTRON=1' : ''}.`,
    );
    return { passed: 0, failed: required ? 1 : 0 };
  }
  return runPlaywright('electron', 10 * MINUTE, { COPYDESK_ELECTRON: electron.path });
}

async function runWordpress({ say, chromium }) {
  const wordpress = await startWordpress(say);
  if ('missing' in wordpress) {
    say(`NOT RUN: ${wordpress.missing}`);
    return { passed: 0, failed: 0, notRun: true };
  }
  try {
    const env = { ...browserAt(chromium), COPYDESK_WORDPRESS: wordpress.told };
    const sending = await runVitest('wordpress', 10 * MINUTE, env);
    const wholePath = await runPlaywright('wordpress', 12 * MINUTE, env);
    return { passed: sending.passed + wholePath.passed, failed: sending.failed + wholePath.failed };
  } finally {
    await wordpress.stop();
  }
}

function runRepositoryRules({ say }) {
  const count = { passed: 0, failed: 0 };
  for (const { name, check } of repositoryRules) {
    const problems = check(root);
    say([`${problems.length === 0 ? '✓' : '✗'} ${name}`, ...problems].join('\n    '));
    count[problems.length === 0 ? 'passed' : 'failed'] += 1;
  }
  return count;
}

/**
 * What `npm test` runs, in order. `needs` is what has to be made ready first; `run` answers how many checks or tests
 * passed and failed, and ends within a limit of its own. `notRun` says that the machine has not what the part is about.
 */
export const parts = [
  {
    name: 'lint',
    what: 'format and lint',
    needs: [],
    run: ({ say }) => runChecks([['format and lint', [biome, 'check', '.']]], say),
  },
  {
    name: 'rules',
    what: 'import rules, exact versions, living links',
    needs: [],
    run: async (context) => {
      const imports = await runChecks(
        [['import rules', [join(root, 'scripts', 'import-rules.mjs')]]],
        context.say,
      );
      const repository = runRepositoryRules(context);
      return { passed: imports.passed + repository.passed, failed: imports.failed + repository.failed };
    },
  },
  {
    name: 'types',
    what: 'strict TypeScript, room by room',
    needs: [],
    run: ({ say }) =>
      runChecks(
        ['src/shared', 'src/main', 'src/renderer', '.'].map((project) => [
          `types of ${project === '.' ? 'tests' : project}`,
          [tsc, '-p', project],
        ]),
        say,
      ),
  },
  {
    name: 'unit',
    what: 'unit tests, and the contract on every entry',
    needs: ['build'],
    run: () => runVitest('unit', 15 * MINUTE),
  },
  {
    name: 'faults',
    what: 'killed processes, full and read-only disks, damaged libraries',
    needs: ['build', 'chromium'],
    run: ({ chromium }) => runVitest('faults', 20 * MINUTE, browserAt(chromium)),
  },
  {
    name: 'e2e',
    what: 'the whole program in a browser',
    needs: ['build', 'chromium'],
    run: ({ chromium }) => runPlaywright('browser', 20 * MINUTE, browserAt(chromium)),
  },
  {
    name: 'electron',
    what: 'the whole program in the desktop window',
    needs: ['build'],
    run: runElectron,
  },
  {
    name: 'wordpress',
    what: 'sending to a real WordPress, what goes wrong on the way, and the whole path from wire text',
    needs: ['build', 'chromium'],
    run: runWordpress,
  },
];
