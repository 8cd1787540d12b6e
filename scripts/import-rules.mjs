import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycles } from './import-rules/cycles.mjs';
import { readImports } from './import-rules/read-imports.mjs';
import { brokenRules } from './import-rules/rules.mjs';

/**
 * Every breach of the import rules in the `src` of a project, one line each; an empty list where there is none.
 *
 * @param {string} project folder that holds `src`
 */
export function checkImports(project) {
  const imports = readImports(project);
  const breaches = imports.flatMap((edge) =>
    brokenRules(edge, imports).map((rule) => `${edge.from}:${edge.line} imports ${edge.to}: ${rule}`),
  );
  const cycles = findCycles(imports).map(
    (files) => `${files.join(' → ')}: files must not import in a circle`,
  );
  return [...breaches, ...cycles];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = checkImports(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const breach of breaches) console.error(breach);
  console.error(breaches.length === 0 ? 'Import rules hold.' : `Import rules broken: ${breaches.length}`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
