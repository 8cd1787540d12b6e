import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Dependencies whose version is a range, so that two machines could get two different ones. */
export function looseVersions(manifest) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `package.json: ${name} is ${version}, not an exact version`),
  );
}

/** Addresses in a lockfile: it names packages and hashes, and each machine asks the registry that it knows. */
export function lockedAddresses(lockfile) {
  return Object.entries(lockfile.packages ?? {})
    .filter(([, entry]) => entry.resolved !== undefined && !entry.link)
    .map(([path]) => `package-lock.json: ${path} names the address that it is downloaded from`);
}

/** Links in a Markdown file that lead to no file of the project. */
export function deadLinks(project, file, text) {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1])
    .filter((target) => !existsSync(join(project, dirname(file), target)))
    .map((target) => `${file}: there is no ${target}`);
}

const HIDDEN = new Set([
  'node_modules',
  'dist',
  'release',
  'screenshots',
  'test-results',
  'playwright-report',
]);

function* markdownIn(project, folder = project) {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.') || HIDDEN.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* markdownIn(project, path);
    else if (name.endsWith('.md')) yield relative(project, path).replaceAll('\\', '/');
  }
}

function trackedFiles(project) {
  try {
    return execFileSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

const GENERATED = /^(?:node_modules|dist|release|screenshots|test-results|\.copydesk)\//;

/** What the whole project must be like. Each check answers what is wrong, one line each. */
export const repositoryRules = [
  {
    name: 'every dependency has an exact version',
    check: (project) => looseVersions(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))),
  },
  {
    name: 'the lockfile holds no download addresses',
    check: (project) => lockedAddresses(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))),
  },
  {
    name: 'the pages of documentation link to files that are there',
    check: (project) =>
      [...markdownIn(project)].flatMap((file) =>
        deadLinks(project, file, readFileSync(join(project, file), 'utf8')),
      ),
  },
  {
    name: 'nothing generated is kept in the repository',
    check: (project) => trackedFiles(project).filter((file) => GENERATED.test(file)),
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const project = join(dirname(fileURLToPath(import.meta.url)), '..');
  const problems = repositoryRules.flatMap((rule) => rule.check(project));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
