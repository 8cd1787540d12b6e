/** Where an application password is kept. It is never in the library, in the settings file as it reads, in a log or an error. */
export interface SecretStore {
  /** Whether a secret can be kept here. */
  readonly keeps: boolean;
  read(): string | null;
  /** Keeps it, or forgets it. @throws ApiError `unsupported` where none can be kept */
  write(secret: string | null): void;
}

/** The variable that holds the application password where there is no keychain. */
export const PASSWORD_VARIABLE = 'COPYDESK_WORDPRESS_PASSWORD';
