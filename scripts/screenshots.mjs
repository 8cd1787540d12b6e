import { join } from 'node:path';
import { ensureChromium } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24 } from './setup/node24.mjs';
import { launch, passSignalsOn, root, SetupError, toolEnvironment } from './setup/process.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

passSignalsOn();
try {
  await ensureInstalled(say);
  await ensureBuilt(say);
  const env = toolEnvironment({ COPYDESK_CHROMIUM: await ensureChromium(say) });
  const pictures = process.argv.includes('path') ? 'path-pictures.ts' : 'screenshots.ts';
  const child = launch(node24(), [join(root, 'tests', 'support', pictures)], { stdio: 'inherit', env });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
