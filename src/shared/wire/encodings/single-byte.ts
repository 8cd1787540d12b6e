import { decodeAs, type Encoding } from './text-decoder.ts';

type SingleByte = Extract<Encoding, 'windows-1251' | 'koi8-r' | 'x-mac-cyrillic' | 'windows-1252'>;

/** As much of a text as tells its encoding, in bytes. */
const SAMPLE = 64 * 1024;

/**
 * How often letters occur in Russian text, in per mille (О. Ляшевская, С. Шаров, «Частотный словарь современного
 * русского языка», 2009). Every language here that is written in Cyrillic shares the most frequent ones.
 */
const PER_MILLE =
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё1 і8 ў4';
const LOG_SHARE = new Map(
  PER_MILLE.split(' ').map((entry) => [entry.charAt(0), Math.log(Number(entry.slice(1)) / 1000)]),
);
/** A letter that is none of these, among them those of KZ-1048 read as windows-1251. */
const OTHER_LETTER = Math.log(0.001);
/** A capital after a small letter, inside a word: reading KOI8-R as windows-1251, or the other way, swaps the cases. */
const SWAPPED_CASE = -4;
/** A sign that no story has, such as a line of a box. */
const NO_LETTER = Math.log(0.0005);

/** A quotation mark or a dash beyond ASCII. */
const AS_MARK = Math.log(0.005);

/** Letters of a text in Cyrillic score about -3 each, and about -5 when read in the wrong encoding. */
const PLAUSIBLE = -4.2;
/** How much more likely the better reading is to be, as a natural logarithm, before it is called certain. */
const CERTAIN = 10;

/**
 * Which single-byte encoding a text is in, for bytes that are not UTF-8; null where it is none of ours. What has its
 * high bytes inside Latin words is windows-1252.
 */
export function singleByteEncoding(bytes: Uint8Array): { encoding: SingleByte; certain: boolean } | null {
  const sample = sampleOf(bytes);
  const latin = latinNeighbours(sample);
  if (latin.high === 0) return { encoding: 'windows-1252', certain: true };
  if (latin.touching / latin.high > 0.5) return { encoding: 'windows-1252', certain: latin.high > 2 };

  const readings = (['windows-1251', 'koi8-r', 'x-mac-cyrillic'] as const)
    .map((encoding) => readAs(sample, encoding))
    .sort((a, b) => b.sum - a.sum);
  const [best, ...others] = readings;
  if (!best || best.signs === 0 || best.sum / best.signs < PLAUSIBLE) return null;
  // Small letters alone are the same in windows-1251 and in the Macintosh’s; where they say the same there is no doubt.
  const other = others.find(({ text }) => text !== best.text);
  return { encoding: best.encoding, certain: !other || best.sum - other.sum > CERTAIN };
}

function readAs(sample: Uint8Array, encoding: Exclude<SingleByte, 'windows-1252'>) {
  const text = decodeAs(sample, encoding) ?? '';
  if (encoding !== 'x-mac-cyrillic') return { encoding, text, ...likelihood(text, 0) };
  // The Macintosh’s is rare, and has marks where others have capitals: it is believed only where nothing else is likely.
  const { sum, signs } = likelihood(text, AS_MARK);
  return { encoding, text, sum: sum - CERTAIN, signs };
}

/** The first high bytes of a text with what stands around them; a file may begin with pages of plain figures. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, start - 1);
  return bytes.subarray(from, from + SAMPLE);
}

/** How many bytes are letters in every one of the encodings, and how many of them touch a Latin letter. */
function latinNeighbours(bytes: Uint8Array): { high: number; touching: number } {
  let high = 0;
  let touching = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0xc0) continue;
    high += 1;
    if (isLatinLetter(bytes[index - 1]) || isLatinLetter(bytes[index + 1])) touching += 1;
  }
  return { high, touching };
}

function isLatinLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** How likely a reading is: the sum of the logarithms (`mark` for one of punctuation), and of how many signs beyond ASCII. */
function likelihood(text: string, mark: number): { sum: number; signs: number } {
  let sum = 0;
  let signs = 0;
  let afterSmall = false;
  for (const sign of text) {
    const small = sign.toLowerCase();
    const isLetter = small !== sign.toUpperCase();
    if (sign > '\u007f') {
      signs += isLetter || isOdd(sign) ? 1 : 0;
      sum += isLetter ? (LOG_SHARE.get(small) ?? OTHER_LETTER) : isOdd(sign) ? NO_LETTER : mark;
      if (afterSmall && isLetter && sign !== small) sum += SWAPPED_CASE;
    }
    afterSmall = isLetter && sign === small;
  }
  return { sum, signs };
}

/** Signs of mathematics and money that the Macintosh’s encoding has where others have letters. */
const SYMBOL = /[\u2200-\u22ff†‡¢£¤¥¦¬¶µ¿¡ƒ€÷]/u;

/** Boxes and blocks of KOI8-R, the control codes of the upper half, and symbols that no story has many of. */
function isOdd(sign: string): boolean {
  return (
    (sign >= '\u2500' && sign <= '\u25ff') || (sign >= '\u0080' && sign <= '\u009f') || SYMBOL.test(sign)
  );
}
