import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConfSettings } from '../../../src/main/settings/conf-store.ts';
import { openSettings, type SettingsStore } from '../../../src/main/settings/service.ts';
import { settingsSchema } from '../../../src/shared/api/settings.ts';
import { temporaryFolder } from '../../support/library-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
const log: string[] = [];
const open = () => openConfSettings(folder.path, (line) => log.push(line));

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'settings.json');
  log.length = 0;
});
afterEach(() => folder.remove());

test('without a file everything has its first value', () => {
  expect(open().read()).toEqual(settingsSchema.parse({}));
});

test('a change is kept, field by field, for the next start', () => {
  open().change({ theme: 'dark', layout: { listWidth: 400 } });
  const after = open().change({ layout: { panelOpen: false } });
  expect(after).toMatchObject({
    theme: 'dark',
    layout: { listWidth: 400, panelOpen: false, listOpen: true },
  });
  expect(open().read()).toEqual(after);
});

test('two processes with one file do not undo each other', () => {
  const one = open();
  const other = open();
  one.change({ theme: 'dark' });
  other.change({ density: 'compact' });
  expect(one.read()).toMatchObject({ theme: 'dark', density: 'compact' });
});

test.each(['', '{', '[]', 'null', '"text"', '\0'])(
  'a file with %j is kept aside, and settings start anew',
  (content) => {
    writeFileSync(file, content);
    const settings = open();
    expect(settings.read()).toEqual(settingsSchema.parse({}));
    const kept = readdirSync(folder.path).filter((name) => name.startsWith('settings.unreadable-'));
    expect(kept.map((name) => readFileSync(join(folder.path, name), 'utf8'))).toEqual([content]);
    expect(settings.change({ theme: 'dark' }).theme).toBe('dark');
  },
);

test('a file that breaks while Copydesk runs does not stop it', () => {
  const settings = open();
  settings.change({ theme: 'dark' });
  writeFileSync(file, '{"theme": "da');
  expect(settings.read().theme).toBe('system');
});

test('a field that this version does not know leaves the others alone', () => {
  writeFileSync(
    file,
    JSON.stringify({ theme: 'dark', density: 'roomy', weather: 'rain', layout: { listWidth: 9 } }),
  );
  expect(open().read()).toEqual(settingsSchema.parse({ theme: 'dark' }));
});

test('a folder that cannot be used is said, and changes last as long as the process', () => {
  writeFileSync(join(folder.path, 'file'), '');
  const settings = openConfSettings(join(folder.path, 'file', 'below'), (line) => log.push(line));
  expect(settings.change({ theme: 'dark' }).theme).toBe('dark');
  expect(settings.read().theme).toBe('dark');
  expect(log.join()).toContain('cannot be used');
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EIO', 'disk-failed'],
])('%s on writing is the error %s, and the change is not taken', (code, expected) => {
  const store: SettingsStore = {
    get store() {
      return {};
    },
    set store(_value) {
      throw Object.assign(new Error('refused'), { code });
    },
  };
  const settings = openSettings(file, () => store);
  expect(() => settings.change({ theme: 'dark' })).toThrow(
    expect.objectContaining({ value: expect.objectContaining({ code: expected }) }),
  );
  expect(settings.read().theme).toBe('system');
});
