import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24 } from './setup/node24.mjs';
import { launch, passSignalsOn, root, SetupError } from './setup/process.mjs';

// Standard output belongs to the command's JSON alone, so set-up speaks on standard error.
const say = (line) => process.stderr.write(`${line}\n`);

passSignalsOn();
try {
  await ensureInstalled(say);
  await ensureBuilt(say);
  const args = [join(root, 'dist', 'main', 'cli.js'), ...process.argv.slice(2)];
  const child = launch(node24(), args, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
