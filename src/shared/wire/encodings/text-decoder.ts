/** What wire text arrives in. KZ-1048 is windows-1251 with Kazakh letters, once the standard of Kazakhstan. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'x-mac-cyrillic',
  'kz-1048',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The encodings that the platform itself can read. */
export type PlatformEncoding = Exclude<Encoding, 'kz-1048'>;

/** The part of the platform’s decoder that is used here; Node and every page have it. */
declare const TextDecoder: new (
  label: PlatformEncoding,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text, without its byte order mark; null where the bytes are not whole in this encoding. */
export function decodeAs(bytes: Uint8Array, encoding: PlatformEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
