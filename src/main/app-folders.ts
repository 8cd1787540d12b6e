import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where things are kept when nobody says otherwise. */
export interface Folders {
  library: string;
  settings: string;
}

/** What the folders depend on, so that every system’s rule can be tested on any. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/**
 * The usual places: the XDG folders on Linux, Application Support on macOS, roaming AppData on Windows. Relative
 * XDG paths count as unset, as the XDG specification says.
 */
export function defaultFolders(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): Folders {
  if (platform === 'darwin') {
    const base = join(home, 'Library', 'Application Support', 'copydesk');
    return { library: join(base, 'library'), settings: base };
  }
  if (platform === 'win32') {
    const base = join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'copydesk');
    return { library: join(base, 'library'), settings: base };
  }
  return {
    library: join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'copydesk'),
    settings: join(absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config'), 'copydesk'),
  };
}

function absolute(path: string | undefined): string | null {
  return path?.startsWith('/') ? path : null;
}
