import { ensureChromium } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { passSignalsOn, SetupError } from './setup/process.mjs';
import { parts } from './test/parts.mjs';
import { outcomeOf } from './test/reports.mjs';

const usage = `npm test -- [part …]

Parts, in this order; all of them without a name:
${parts.map((part) => `  ${part.name.padEnd(10)} ${part.what}`).join('\n')}
`;

const say = (line) => process.stdout.write(`${line}\n`);

/** @returns {Promise<{passed: number, failed: number, notRun?: boolean}>} */
async function runPart(part, context) {
  say(`\n== ${part.name}: ${part.what}`);
  const start = performance.now();
  const count = await part.run(context);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcome = count.notRun ? 'not run' : `${count.passed} passed, ${count.failed} failed`;
  say(`-- ${part.name}: ${outcome} in ${seconds} s`);
  return count;
}

/** Readies what the chosen parts need. What cannot be readied is said, and counts as one failure. */
async function prepare(chosen) {
  const context = { say, chromium: null, failed: 0 };
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      say(`${error.message}\n`);
      context.failed += 1;
      return null;
    }
  };
  await ensureInstalled(say);
  if (chosen.some((part) => part.needs.includes('build'))) await attempt(() => ensureBuilt(say));
  if (chosen.some((part) => part.needs.includes('chromium')))
    context.chromium = await attempt(() => ensureChromium(say));
  return context;
}

async function main() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (names.includes('--help') || unknown.length > 0) {
    say(usage);
    return names.includes('--help') ? 0 : 2;
  }
  const interrupted = passSignalsOn();
  const chosen = names.length === 0 ? parts : parts.filter((part) => names.includes(part.name));
  const total = { passed: 0, failed: 0, notRun: [] };
  try {
    const context = await prepare(chosen);
    total.failed += context.failed;
    for (const part of chosen) {
      if (interrupted()) break;
      const count = await runPart(part, context);
      total.passed += count.passed;
      total.failed += count.failed;
      if (count.notRun) total.notRun.push(part.name);
    }
  } catch (error) {
    say(error instanceof SetupError ? error.message : error.stack);
    total.failed += 1;
  }
  if (interrupted()) total.failed += 1;
  const { lines, code } = outcomeOf(total);
  for (const line of lines) say(`\n${line}`);
  return code;
}

process.exitCode = await main();
