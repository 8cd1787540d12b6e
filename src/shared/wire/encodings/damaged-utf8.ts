/** What a walk through bytes as UTF-8 finds. */
interface Utf8Walk {
  /** Whole sequences of two to four bytes. */
  whole: number;
  /** Bytes that belong to no whole sequence. */
  broken: number;
  /** Offset of the first of these; -1 where there is none. */
  first: number;
}

/** How many bytes follow a leading byte; -1 where it leads nothing. */
function following(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  if (lead >= 0xf0 && lead <= 0xf4) return 3;
  return -1;
}

function walk(bytes: Uint8Array): Utf8Walk {
  const seen: Utf8Walk = { whole: 0, broken: 0, first: -1 };
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const count = following(lead);
    let at = 1;
    while (at <= count && ((bytes[index + at] ?? 0) & 0xc0) === 0x80) at++;
    if (count > 0 && at > count) {
      seen.whole += 1;
      index += count;
    } else {
      if (seen.first === -1) seen.first = index;
      seen.broken += 1;
    }
  }
  return seen;
}

/**
 * Bytes that strict UTF-8 has refused: the offset of the break where they are UTF-8 all the same, cut off or mixed with
 * something else; null where they are another encoding. Cyrillic in a single-byte encoding hardly ever looks like a
 * sequence of UTF-8: its letters are all leading bytes.
 */
export function breakInUtf8(bytes: Uint8Array): number | null {
  const { whole, broken, first } = walk(bytes);
  return whole > broken ? first : null;
}
