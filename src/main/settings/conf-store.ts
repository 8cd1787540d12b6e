import { join } from 'node:path';
import Conf from 'conf';
import { memoryStore, openSettings, type SettingsService } from './service.ts';

/** The settings file’s name, the same for every entry. */
export const SETTINGS_NAME = 'settings';

/** Settings in `folder` by `conf`. Where the folder cannot be used they last as long as the process. */
export function openConfSettings(folder: string, log: (line: string) => void): SettingsService {
  const path = join(folder, `${SETTINGS_NAME}.json`);
  try {
    return openSettings(
      path,
      () => new Conf<Record<string, unknown>>({ cwd: folder, configName: SETTINGS_NAME }),
    );
  } catch {
    log(
      `The settings folder ${folder} cannot be used, so changes of settings last only until Copydesk ends.`,
    );
    return openSettings(path, memoryStore);
  }
}
