import { fail } from '../shared/api/errors.ts';

/** Where an application password is kept. It is never in the library, in the settings file as it reads, in a log or an error. */
export interface SecretStore {
  /** Whether a secret can be kept here. */
  readonly keeps: boolean;
  /** The variable by which one can be given at the start. */
  readonly variable: string;
  /** Whether there is one, and where it is from. */
  source(): 'none' | 'kept' | 'environment';
  read(): string | null;
  /** Keeps it, or forgets it. @throws ApiError `unsupported` where none can be kept */
  write(secret: string | null): void;
}

/** The variable that holds the application password where there is no keychain. */
const PASSWORD_VARIABLE = 'COPYDESK_WORDPRESS_PASSWORD';

/**
 * The password out of the environment, for where there is no keychain. It is taken out of there, so that no program that
 * Copydesk starts, such as a browser, is given it.
 */
export function environmentSecret(environment: NodeJS.ProcessEnv): SecretStore {
  const given = takePassword(environment);
  return {
    keeps: false,
    variable: PASSWORD_VARIABLE,
    source: () => (given === null ? 'none' : 'environment'),
    read: () => given,
    write() {
      throw fail(
        'unsupported',
        `There is no keychain here in which a password could be kept, and it was not. Start Copydesk with the variable ${PASSWORD_VARIABLE} instead.`,
        { what: 'keychain' },
      );
    },
  };
}

/** As much of a keychain as is needed: it turns text into bytes that only this person on this machine can read. */
export interface Keychain {
  isAvailable(): boolean;
  encrypt(text: string): Uint8Array;
  /** @throws Error where it cannot be read, as after a move to another machine */
  decrypt(bytes: Uint8Array): string;
}

const KEY = 'wordpress';

/** The password encrypted by the system’s keychain, in a file of its own; one from the environment comes before it. */
export function keychainSecret(
  keychain: Keychain,
  file: { store: Record<string, unknown> },
  environment: NodeJS.ProcessEnv,
): SecretStore {
  const given = takePassword(environment);
  const kept = (): string | null => {
    const stored = file.store[KEY];
    if (typeof stored !== 'string' || !keychain.isAvailable()) return null;
    try {
      return keychain.decrypt(Buffer.from(stored, 'base64'));
    } catch {
      return null;
    }
  };
  return {
    get keeps() {
      return keychain.isAvailable();
    },
    variable: PASSWORD_VARIABLE,
    source: () => (given !== null ? 'environment' : kept() === null ? 'none' : 'kept'),
    read: () => given ?? kept(),
    write(secret) {
      if (secret !== null && !keychain.isAvailable()) {
        throw fail(
          'unsupported',
          'The system has no keychain that can be used, so the password was not kept. Set one up, or give the password by the variable.',
          { what: 'keychain' },
        );
      }
      file.store = secret === null ? {} : { [KEY]: Buffer.from(keychain.encrypt(secret)).toString('base64') };
    },
  };
}

function takePassword(environment: NodeJS.ProcessEnv): string | null {
  const given = environment[PASSWORD_VARIABLE]?.trim() || null;
  delete environment[PASSWORD_VARIABLE];
  return given;
}
