import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { passSignalsOn, SetupError } from './setup/process.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

passSignalsOn();
try {
  await ensureInstalled(say);
  await ensureBuilt(say, { force: process.argv.includes('--force') });
  say('Built into dist.');
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
