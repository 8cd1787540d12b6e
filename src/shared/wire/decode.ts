import { hasBinarySignature, holdsBinary } from './encodings/binary.ts';
import { breakInUtf8 } from './encodings/damaged-utf8.ts';
import { kazakhFrom1251 } from './encodings/kz-1048.ts';
import { singleByteEncoding } from './encodings/single-byte.ts';
import { decodeAs, type Encoding } from './encodings/text-decoder.ts';
import { unitsOf, utf16Order } from './encodings/utf-16.ts';

export type { Encoding } from './encodings/text-decoder.ts';

/** The most bytes that are taken for one story: a hundred times the longest that a desk has seen. */
export const MAX_WIRE_BYTES = 16 * 1024 * 1024;
/** The most characters of one line. A book's chapter without a line break is a third of it. */
export const MAX_LINE = 200_000;

/** Why bytes are no story's text. */
export const WIRE_PROBLEMS = ['empty', 'binary', 'oversized', 'undecodable', 'unbroken'] as const;
export type WireProblem = (typeof WIRE_PROBLEMS)[number];

export type Decoded =
  | {
      ok: true;
      /** Lines end in `\n`; no byte order mark, no control characters of the transmission. */
      text: string;
      encoding: Encoding;
      /** False where another encoding would have been nearly as likely. */
      certain: boolean;
    }
  | {
      ok: false;
      problem: WireProblem;
      /** Where in the file it shows, counted from 1; null where it is the file as a whole. */
      line: number | null;
    };

/**
 * The text of a file, with its encoding found by evidence: byte order marks, the pattern of UTF-16, strict UTF-8, and
 * what Cyrillic text looks like in each single-byte encoding. Nothing is ever replaced by a question mark: what is not
 * whole is a problem, and never throws.
 */
export function decodeWire(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return problem('empty');
  if (bytes.length > MAX_WIRE_BYTES) return problem('oversized');
  if (hasBinarySignature(bytes)) return problem('binary');
  const wide = utf16Mark(bytes) ?? utf16Order(bytes);
  if (wide) {
    if (holdsBinary(unitsOf(bytes, wide))) return problem('binary');
    const text = decodeAs(bytes, wide);
    return text === null ? problem('undecodable') : taken(text, wide, true);
  }
  if (holdsBinary(bytes)) return problem('binary');
  const text = decodeAs(bytes, 'utf-8');
  if (text !== null) return taken(text, 'utf-8', true);
  const broken = breakInUtf8(bytes);
  if (broken !== null) return problem('undecodable', lineAt(bytes, broken));
  return decodeSingleByte(bytes);
}

/** The bytes as text of an encoding that is known, just as they are; null where they are none. */
export function textIn(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding !== 'kz-1048') return decodeAs(bytes, encoding);
  const text = decodeAs(bytes, 'windows-1251');
  return text === null ? null : kazakhFrom1251(text);
}

function utf16Mark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeSingleByte(bytes: Uint8Array): Decoded {
  const found = singleByteEncoding(bytes);
  const text = found && decodeAs(bytes, found.encoding);
  if (!found || text === null) return problem('undecodable');
  const kazakh = found.encoding === 'windows-1251' ? kazakhFrom1251(text) : null;
  return kazakh === null
    ? taken(text, found.encoding, found.certain)
    : taken(kazakh, 'kz-1048', found.certain);
}

function taken(raw: string, encoding: Encoding, certain: boolean): Decoded {
  const text = cleaned(raw);
  if (text.trim() === '') return problem('empty');
  const long = longLine(text);
  return long === null ? { ok: true, text, encoding, certain } : problem('unbroken', long);
}

/** One kind of line end, and none of the marks that wire services put around a transmission (SOH, STX, ETX, EOT). */
function cleaned(raw: string): string {
  return raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/(?![\t\n])[\p{Cc}\ufeff]/gu, '');
}

/** The number of the first line that is longer than any paragraph, or null. */
function longLine(text: string): number | null {
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > MAX_LINE) return line;
    start = end + 1;
  }
  return null;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line += 1;
  return line;
}

function problem(kind: WireProblem, line: number | null = null): Decoded {
  return { ok: false, problem: kind, line };
}
