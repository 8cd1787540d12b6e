import { type App, type AppOptions, createApp } from '../../src/main/app.ts';
import { environmentSecret } from '../../src/main/secrets.ts';
import { memoryStore, openSettings } from '../../src/main/settings/service.ts';

/** The real app over a library in `libraryPath`, with settings that last as long as the test. */
export function bareApp(libraryPath: string, host: AppOptions['host'] = 'web'): Promise<App> {
  return createApp({
    libraryPath,
    settings: openSettings(`${libraryPath}/settings.json`, memoryStore),
    secrets: environmentSecret({}),
    host,
    locales: ['en'],
    log: (line) => process.stderr.write(`${line}\n`),
  });
}
