import { expect, test } from 'vitest';
import { defaultFolders } from '../../../src/main/app-folders.ts';
import { openCommand } from '../../../src/main/web/browser.ts';
import { parseWebArguments } from '../../../src/main/web/options.ts';

test('every option is taken', () => {
  const args = ['--library', '/l', '--settings', '/s', '--port', '4321', '--no-open'];
  expect(parseWebArguments(args)).toEqual({
    kind: 'serve',
    options: { library: '/l', settings: '/s', port: 4321, open: false },
  });
});

test('without --port the choice is left open, and the browser is opened', () => {
  expect(parseWebArguments([])).toMatchObject({ kind: 'serve', options: { port: null, open: true } });
});

test.each([
  [['--port', 'x']],
  [['--port', '70000']],
  [['--port', '-1']],
  [['--prot', '1']],
  [['stories']],
  [['--library']],
])('%j is a mistake, and it is said which', (args) => {
  const request = parseWebArguments(args);
  expect(request).toMatchObject({ kind: 'mistake', problem: expect.stringMatching(/\S/) });
});

test('each system’s own folders are used', () => {
  expect(defaultFolders({ platform: 'linux', env: {}, home: '/home/aida' })).toEqual({
    library: '/home/aida/.local/share/copydesk',
    settings: '/home/aida/.config/copydesk',
  });
  const env = { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: 'relative' };
  expect(defaultFolders({ platform: 'linux', env, home: '/home/aida' })).toEqual({
    library: '/data/copydesk',
    settings: '/home/aida/.config/copydesk',
  });
  expect(defaultFolders({ platform: 'darwin', env: {}, home: '/Users/aida' }).library).toBe(
    '/Users/aida/Library/Application Support/copydesk/library',
  );
  expect(defaultFolders({ platform: 'win32', env: { APPDATA: '/roaming' }, home: '/u' }).library).toBe(
    '/roaming/copydesk/library',
  );
});

test('a browser is opened only where there is a display', () => {
  expect(openCommand('linux', {})).toBeNull();
  expect(openCommand('linux', { DISPLAY: ':0' })?.command).toBe('xdg-open');
  expect(openCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' })?.command).toBe('xdg-open');
  expect(openCommand('darwin', {})?.command).toBe('open');
  expect(openCommand('win32', {})).not.toBeNull();
});
