import { expect, test } from 'vitest';
import { environmentSecret, type Keychain, keychainSecret } from '../../src/main/secrets.ts';

const turned = (text: string): string => [...text].reverse().join('');
const keychain: Keychain = {
  isAvailable: () => true,
  encrypt: (text) => Buffer.from(turned(text)),
  decrypt: (bytes) => turned(Buffer.from(bytes).toString()),
};
const PASSWORD = 'abcd EFGH ijkl';

test('a password from the environment is taken out of it, so that nothing that is started is given it', () => {
  const environment: NodeJS.ProcessEnv = { COPYDESK_WORDPRESS_PASSWORD: ` ${PASSWORD} `, OTHER: 'stays' };
  const secret = environmentSecret(environment);
  expect([secret.read(), secret.source(), secret.keeps]).toEqual([PASSWORD, 'environment', false]);
  expect(environment).toEqual({ OTHER: 'stays' });
});

test('without a keychain none is kept, and it says how one gets here', () => {
  const secret = environmentSecret({});
  expect([secret.read(), secret.source()]).toEqual([null, 'none']);
  expect(() => secret.write(PASSWORD)).toThrow(/COPYDESK_WORDPRESS_PASSWORD/);
});

test('the keychain’s file holds it only encrypted, for the next start too, until it is forgotten', () => {
  const file = { store: {} };
  keychainSecret(keychain, file, {}).write(PASSWORD);
  expect(JSON.stringify(file.store)).not.toContain(PASSWORD);
  const next = keychainSecret(keychain, file, {});
  expect([next.read(), next.source(), next.keeps]).toEqual([PASSWORD, 'kept', true]);
  next.write(null);
  expect([next.read(), next.source(), file.store]).toEqual([null, 'none', {}]);
});

test('a file from another machine, which cannot be decrypted, is as none', () => {
  const file = { store: {} };
  keychainSecret(keychain, file, {}).write(PASSWORD);
  const broken: Keychain = {
    ...keychain,
    decrypt() {
      throw new Error('Error while decrypting the ciphertext');
    },
  };
  expect(keychainSecret(broken, file, {}).source()).toBe('none');
});

test('where the system has no keychain nothing is written, and the environment still counts', () => {
  const file = { store: {} };
  const secret = keychainSecret({ ...keychain, isAvailable: () => false }, file, {
    COPYDESK_WORDPRESS_PASSWORD: PASSWORD,
  });
  expect(() => secret.write('other')).toThrow(/was not kept/);
  expect([secret.read(), secret.source(), secret.keeps, file.store]).toEqual([
    PASSWORD,
    'environment',
    false,
    {},
  ]);
});
