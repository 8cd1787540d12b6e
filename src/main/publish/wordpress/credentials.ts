/** Who sends. The password leaves this module only inside a header. */
export class Credentials {
  readonly user: string;
  readonly #password: string;

  constructor(user: string, password: string) {
    this.user = user;
    this.#password = password;
  }

  /** The header of every request to the site, and of none to another. */
  header(): Record<string, string> {
    return { authorization: `Basic ${this.#token()}` };
  }

  /** The text without any form of the password in it, should a site repeat what it was sent. */
  redact(text: string): string {
    const bare = this.#password.replaceAll(/\s/g, '');
    const secrets = [this.#token(), encodeURIComponent(this.#password), this.#password, bare, encoded(bare)];
    return secrets.reduce((clean, secret) => (secret === '' ? clean : clean.replaceAll(secret, '•••')), text);
  }

  #token(): string {
    return encoded(`${this.user}:${this.#password}`);
  }
}

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
