import { existsSync, readFileSync, renameSync } from 'node:fs';
import { fail } from '../../shared/api/errors.ts';
import { type Settings, type SettingsPatch, settingsSchema } from '../../shared/api/settings.ts';

/** The part of `conf` and of electron-store, which is built on it, that settings need. */
export interface SettingsStore {
  store: Record<string, unknown>;
}

export interface SettingsService {
  read(): Settings;
  /** Writes the given fields and returns all of them. Throws an ApiError when the disk refuses. */
  change(patch: SettingsPatch): Settings;
}

/**
 * Settings in the file at `path`, which `openStore` opens. A file that cannot be read is kept under another name and
 * settings start anew; a field that this version does not know, or knows otherwise, takes its first value again.
 * Every reading looks at the file, so that two processes with the same settings do not undo each other.
 */
export function openSettings(path: string, openStore: () => SettingsStore): SettingsService {
  keepBrokenFileAside(path);
  const store = openStore();

  const load = (): Settings => {
    keepBrokenFileAside(path);
    return readable(store.store);
  };

  return {
    read: load,
    change(patch) {
      const before = load();
      const after = settingsSchema.parse({
        ...before,
        ...patch,
        layout: { ...before.layout, ...patch.layout },
        wordpress: { ...before.wordpress, ...patch.wordpress },
        session: { ...before.session, ...patch.session },
      });
      write(store, after);
      return after;
    },
  };
}

/** Settings that live as long as the process, for where there is no folder to keep them in. */
export function memoryStore(): SettingsStore {
  return { store: {} };
}

function write(store: SettingsStore, settings: Settings): void {
  try {
    store.store = settings;
  } catch (error) {
    const code = errorCode(error);
    const kept = 'The change of settings was not kept; stories are not touched by this.';
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw fail('disk-full', `The disk is full. ${kept} Make room and try again.`, {});
    }
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
      throw fail(
        'disk-read-only',
        `The settings folder cannot be written to. ${kept} Check who owns it.`,
        {},
      );
    }
    throw fail('disk-failed', `The settings file could not be written. ${kept}`, { reason: code });
  }
}

/** The fields that parse, and the first values of the others. */
function readable(stored: Record<string, unknown>): Settings {
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return whole.data;
  const fields = Object.entries(settingsSchema.shape)
    .map(([key, schema]) => [key, schema.safeParse(stored[key])] as const)
    .flatMap(([key, result]) => (result.success ? [[key, result.data] as const] : []));
  return settingsSchema.parse(Object.fromEntries(fields));
}

function keepBrokenFileAside(path: string): void {
  if (!existsSync(path)) return;
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return;
  }
  renameSync(path, asideName(path));
}

function asideName(path: string): string {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  return path.replace(/\.json$/, `.unreadable-${stamp}.json`);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
