// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLocale } from '../../../src/renderer/i18n/index.ts';
import { SettingsList } from '../../../src/renderer/settings/settings-list.tsx';
import { settingsSchema } from '../../../src/shared/api/settings.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const info = {
  version: '0.1.0',
  host: 'web',
  library: '/desk/library',
  platform: 'linux',
  locales: [],
  repaired: null,
} as const;
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  setLocale('en');
});

function show(onChange = vi.fn()) {
  act(() =>
    root.render(
      <SettingsList
        settings={settingsSchema.parse({})}
        info={{ ...info, locales: [], repaired: null }}
        onChange={onChange}
      />,
    ),
  );
  return onChange;
}

const radio = (name: string) =>
  [...host.querySelectorAll<HTMLElement>('label')].find((label) => label.textContent === name);

it('choosing a theme changes the theme and nothing else', () => {
  const onChange = show();
  act(() => radio('Dark')?.querySelector('input')?.click());
  expect(onChange.mock.calls).toEqual([[{ theme: 'dark' }]]);
});

it('speaks the window’s language at once when it changes', () => {
  show();
  expect(host.querySelector('h2')?.textContent).toBe('Settings');
  act(() => setLocale('ru'));
  expect(host.querySelector('h2')?.textContent).toBe('Настройки');
});

it('says where the library is', () => {
  show();
  expect(host.textContent).toContain('/desk/library');
});

it('takes the translator’s name, which goes into the bylines of new translations', () => {
  const onChange = show();
  const field = host.querySelector<HTMLInputElement>('input[type=text]');
  expect(field?.labels?.[0]?.textContent).toBe('Your name as a translator');
  act(() => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (field) setter?.call(field, 'Aigul Sadykova');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect(onChange.mock.lastCall).toEqual([{ translator: 'Aigul Sadykova' }]);
});
