// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConnectionProvider } from '../../../src/renderer/api/connection-context.tsx';
import { setLocale } from '../../../src/renderer/i18n/index.ts';
import { WordpressSettings } from '../../../src/renderer/settings/wordpress-settings.tsx';
import type { CallOutput } from '../../../src/shared/api/api.ts';
import { fail } from '../../../src/shared/api/errors.ts';
import { explainPublishProblem } from '../../../src/shared/api/publish-problems.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
  setLocale('en');
});

const setup: CallOutput<'publish.setup'> = {
  address: 'https://example.org',
  user: 'aida',
  password: 'none',
  keepsPassword: true,
  variable: 'COPYDESK_WORDPRESS_PASSWORD',
};

const refusal = fail('not-published', explainPublishProblem('badLogin', ''), {
  problem: 'badLogin',
  status: 401,
  detail: '',
}).value;

function show(state: Partial<typeof setup>): AnsweringConnection {
  const current = { ...setup, ...state };
  const connection = new AnsweringConnection((name): Reply<unknown> => {
    if (name === 'publish.setup') return { ok: true, value: { ...current } };
    if (name === 'publish.account') return { ok: false, error: refusal };
    if (name === 'publish.keepPassword') current.password = 'kept';
    return { ok: true, value: {} };
  });
  root.render(
    <ConnectionProvider connection={connection}>
      <WordpressSettings />
    </ConnectionProvider>,
  );
  return connection;
}

const passwordField = () => host.querySelector<HTMLInputElement>('input[type=password]');
const button = (name: string) =>
  [...host.querySelectorAll('button')].find((each) => each.textContent === name);

/** Types as a browser does: React hears of it by the input event. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

it('a password goes to the keychain by Enter, and does not stay in the page', async () => {
  const connection = show({});
  await expect.poll(passwordField).not.toBeNull();
  const field = passwordField();
  if (!field) return;
  type(field, 'abcd EFGH');
  await expect.poll(() => field.value).toBe('abcd EFGH');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect
    .poll(() => connection.calls.filter(({ name }) => name === 'publish.keepPassword'))
    .toEqual([{ name: 'publish.keepPassword', input: { password: 'abcd EFGH' } }]);
  await expect.poll(() => passwordField()?.value).toBe('');
  await expect.poll(() => host.textContent).toContain('kept in this computer’s own keychain');
});

it('without a keychain there is no field for it, and the variable is named', async () => {
  show({ keepsPassword: false });
  await expect.poll(() => host.textContent).toContain('COPYDESK_WORDPRESS_PASSWORD');
  expect(passwordField()).toBeNull();
});

it('what is wrong with the account is said in place, in the reader’s language', async () => {
  setLocale('ru');
  show({ password: 'kept' });
  await expect.poll(() => button('Проверить учётную запись')).toBeDefined();
  button('Проверить учётную запись')?.click();
  await expect
    .poll(() => host.querySelector('[role=alert]')?.textContent)
    .toContain('Имя пользователя или пароль приложения неверны.');
});

it('a password that is kept can be forgotten', async () => {
  const connection = show({ password: 'kept' });
  await expect.poll(() => button('Forget the password')).toBeDefined();
  button('Forget the password')?.focus();
  button('Forget the password')?.click();
  expect(document.activeElement, 'the keyboard is where it can stay').toBe(button('Test the account'));
  await expect
    .poll(() => connection.calls.find(({ name }) => name === 'publish.keepPassword')?.input)
    .toEqual({ password: null });
});

it('the button that asks the site keeps the keyboard while it is asked', async () => {
  show({ password: 'kept' });
  await expect.poll(() => button('Test the account')).toBeDefined();
  const states: boolean[] = [];
  const test = button('Test the account');
  const observer = new MutationObserver(() => states.push(test?.disabled ?? true));
  observer.observe(host, { attributes: true, subtree: true, childList: true });
  test?.focus();
  test?.click();
  await expect.poll(() => host.querySelector('[role=alert]')).not.toBeNull();
  observer.disconnect();
  expect(states.length).toBeGreaterThan(0);
  expect(states).not.toContain(true);
  expect(document.activeElement).toBe(test);
});
