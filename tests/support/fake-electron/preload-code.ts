import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

let code: Promise<string> | null = null;

/** The real preload, bundled as the build bundles it: one CommonJS script. Built once in a test run. */
export function preloadCode(): Promise<string> {
  code ??= bundle();
  return code;
}

async function bundle(): Promise<string> {
  const builder = await createBuilder({
    configFile: fileURLToPath(new URL('../../../vite.main.config.ts', import.meta.url)),
    logLevel: 'error',
    environments: { preload: { build: { write: false } } },
  });
  const environment = builder.environments.preload;
  if (!environment) throw new Error('vite.main.config.ts builds no preload');
  const built = await builder.build(environment);
  const outputs = Array.isArray(built) ? built : [built];
  const scripts = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script] = scripts;
  if (scripts.length !== 1 || script?.type !== 'chunk') throw new Error('The preload is not one script');
  return script.code;
}
