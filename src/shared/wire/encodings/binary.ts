/** How files begin that are sometimes sent for text: by the byte values of their first characters. */
const SIGNATURES = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '%PDF-',
  // Word, Excel and OpenDocument files are ZIP archives; old ones are OLE.
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  // Text with its layout: read as plain text it would be mostly codes.
  '{\\rtf',
  '\x1f\x8b',
  'RIFF',
  'ID3',
  '\x7fELF',
  'SQLite format 3\0',
];

/** One control character in so many is still a transmission’s mark; more are no text. */
const CONTROL_SHARE = 1 / 100;
/** A short message may have its start, its end and its alarm bells marked. */
const CONTROLS_ALWAYS_ALLOWED = 8;

/** Whether a file begins as one of the kinds that are no plain text. */
export function hasBinarySignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) =>
    Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0)),
  );
}

/** Whether these bytes or UTF-16 units hold what text never holds: a NUL, or control codes in numbers. */
export function holdsBinary(units: ArrayLike<number>): boolean {
  let controls = 0;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? 0;
    if (unit === 0) return true;
    // Tab to carriage return (9 to 13) are layout.
    if (unit < 9 || (unit > 13 && unit < 32) || unit === 127) controls += 1;
  }
  return controls > CONTROLS_ALWAYS_ALLOWED && controls > units.length * CONTROL_SHARE;
}
