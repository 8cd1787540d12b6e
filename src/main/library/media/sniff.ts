/** The kinds of picture that the library takes, with their media types. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

function startsWith(bytes: Buffer, at: number, text: string): boolean {
  return bytes.subarray(at, at + text.length).toString('latin1') === text;
}

/** Which picture the bytes are, by their own first bytes and never by a name; null where none that is taken. */
export function sniffPicture(bytes: Buffer): PictureType | null {
  if (startsWith(bytes, 0, '\xFF\xD8\xFF')) return 'image/jpeg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1A\n')) return 'image/png';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image/webp';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'image/gif';
  return null;
}
