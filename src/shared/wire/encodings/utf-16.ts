/** As much of a file as tells its byte order. Even, so that units stay whole. */
const SAMPLE = 8192;
/** Of text in our languages, so much has one of the two high bytes below. */
const TEXT_SHARE = 0.7;

/** High bytes of the Latin and Cyrillic letters, the digits and the spaces. As bytes of other text both are control codes. */
const HIGH_BYTES = new Set([0x00, 0x04]);

/** Whether bytes without a mark are UTF-16, and in which order: every second byte is then the same few. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sampled = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  if (sampled === 0) return null;
  const high = [0, 0];
  for (let index = 0; index < sampled; index++) {
    if (HIGH_BYTES.has(bytes[index] ?? 1)) high[index % 2] = (high[index % 2] ?? 0) + 1;
  }
  const [first = 0, second = 0] = high.map((count) => count / (sampled / 2));
  if (second >= TEXT_SHARE && first < 1 - TEXT_SHARE) return 'utf-16le';
  if (first >= TEXT_SHARE && second < 1 - TEXT_SHARE) return 'utf-16be';
  return null;
}

/** The file’s UTF-16 units, to look for what is no text. */
export function unitsOf(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, index) =>
    view.getUint16(index * 2, order === 'utf-16le'),
  );
}
