import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWire, MAX_LINE, MAX_WIRE_BYTES } from '../../../src/shared/wire/decode.ts';

const folder = join(import.meta.dirname, 'stories');

/** Every labelled story of the languages, as text. */
function stories(...languages: string[]): string[] {
  return languages.flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.txt'))
      // One of them has the line ends of Windows, which decoding makes plain.
      .map((name) => readFileSync(join(folder, language, name), 'utf8').replace(/\r\n?/g, '\n')),
  );
}

const all = stories('en', 'ru', 'kk', 'ky', 'tg', 'uz');

type SingleByte = 'windows-1251' | 'koi8-r' | 'x-mac-cyrillic' | 'windows-1252';

/** The platform’s table of an encoding, turned round: characters to bytes. */
function encoder(encoding: SingleByte, changes: Record<string, string> = {}): (text: string) => Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const sign = new TextDecoder(encoding).decode(Uint8Array.of(byte));
    table.set(changes[sign] ?? sign, byte);
  }
  return (text) => Uint8Array.from(text, (sign) => table.get(sign) ?? 0x20);
}

// СТ РК 1048–2002 beside windows-1251, code by code.
const kz1048 = encoder('windows-1251', {
  Ќ: 'Қ',
  Ћ: 'Һ',
  ќ: 'қ',
  ћ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  Ґ: 'Ө',
  Є: 'Ғ',
  Ї: 'Ү',
  ґ: 'ө',
  є: 'ғ',
  ј: 'ә',
  Ѕ: 'Ң',
  ѕ: 'ң',
  ї: 'ү',
});
const encoders = {
  'windows-1251': encoder('windows-1251'),
  'koi8-r': encoder('koi8-r'),
  'x-mac-cyrillic': encoder('x-mac-cyrillic'),
  'windows-1252': encoder('windows-1252'),
  'kz-1048': kz1048,
};

function utf16(text: string, order: 'utf-16le' | 'utf-16be', mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index++) {
    view.setUint16(index * 2, units.charCodeAt(index), order === 'utf-16le');
  }
  return bytes;
}

/** The text as the encoding can hold it: what it has no byte for is a space there. */
function holdable(text: string, encode: (text: string) => Uint8Array): string {
  return Array.from(text, (sign) => (sign !== ' ' && encode(sign)[0] === 0x20 ? ' ' : sign)).join('');
}

/** So many letters tell an encoding whatever they are. */
const FEWEST_LETTERS = 12;

/** A whole story, or a run of its lines, so that short texts are tried as well. */
const cut = (texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat()).map(([text, from, count]) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const start = from % lines.length;
    return lines.slice(start, start + 1 + (count % lines.length)).join('\n');
  });

describe('encodings are found by evidence', () => {
  test('UTF-8, with and without a mark', () => {
    fc.assert(
      fc.property(cut(all), fc.boolean(), (text, mark) => {
        const bytes = new TextEncoder().encode(mark ? `\ufeff${text}` : text);
        expect(decodeWire(bytes)).toEqual({ ok: true, text, encoding: 'utf-8', certain: true });
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s, with and without a mark', (order) => {
    fc.assert(
      fc.property(cut(all), fc.boolean(), (text, mark) => {
        expect(decodeWire(utf16(text, order, mark))).toEqual({
          ok: true,
          text,
          encoding: order,
          certain: true,
        });
      }),
    );
  });

  test.each(['windows-1251', 'koi8-r'] as const)('Russian in %s', (encoding) => {
    fc.assert(
      fc.property(cut(stories('ru')), (story) => {
        const text = holdable(story, encoders[encoding]);
        // A word alone may read as one in the other encoding too.
        fc.pre((text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) >= FEWEST_LETTERS);
        expect(decodeWire(encoders[encoding](text))).toMatchObject({ ok: true, text, encoding });
      }),
      { numRuns: 300 },
    );
  });

  test.each(['windows-1251', 'koi8-r'] as const)(
    'Russian in capitals, or in small letters, in %s',
    (encoding) => {
      for (const story of stories('ru')) {
        for (const cased of [story.toUpperCase(), story.toLowerCase()]) {
          const text = holdable(cased, encoders[encoding]);
          expect(decodeWire(encoders[encoding](text))).toMatchObject({
            ok: true,
            text,
            encoding,
            certain: true,
          });
        }
      }
    },
  );

  test('Russian in the encoding of old Macintoshes, whose small letters are those of windows-1251', () => {
    const encode = encoders['x-mac-cyrillic'];
    for (const story of stories('ru')) {
      const text = holdable(story, encode);
      expect(decodeWire(encode(text))).toMatchObject({ ok: true, text, encoding: 'x-mac-cyrillic' });
    }
    expect(decodeWire(encode('вода в канале стоит'))).toMatchObject({
      text: 'вода в канале стоит',
      encoding: 'windows-1251',
      certain: true,
    });
  });

  test('Uzbek and Tajik as far as the Russian code pages hold them', () => {
    for (const story of stories('uz', 'tg', 'ky').filter((text) => /\p{Script=Cyrillic}{3}/u.test(text))) {
      for (const encoding of ['windows-1251', 'koi8-r'] as const) {
        const text = holdable(story, encoders[encoding]);
        expect(decodeWire(encoders[encoding](text))).toMatchObject({ ok: true, text, encoding });
      }
    }
  });

  test('Kazakh and Kyrgyz in KZ-1048', () => {
    for (const story of stories('kk', 'ky').filter((text) => /\p{Script=Cyrillic}{3}/u.test(text))) {
      const text = holdable(story, kz1048);
      expect(decodeWire(kz1048(text))).toEqual({ ok: true, text, encoding: 'kz-1048', certain: true });
    }
  });

  test('English and Uzbek in windows-1252, with its quotation marks and accents', () => {
    const accented = 'The “café” in Zürich — naïve, it’s said — costs €5.\nSão Paulo, Übersee.';
    for (const story of [accented, ...stories('en')]) {
      const text = holdable(story, encoders['windows-1252']);
      const bytes = encoders['windows-1252'](text);
      const decoded = decodeWire(bytes);
      expect(decoded).toMatchObject({ ok: true, text, certain: true });
    }
    expect(decodeWire(encoders['windows-1252'](accented))).toMatchObject({ encoding: 'windows-1252' });
  });

  test.each([
    ['Привет', 'windows-1251'],
    ['Привет', 'koi8-r'],
    ['Дождь', 'koi8-r'],
    ['ОШ, 12 мая', 'windows-1251'],
    ['«Ёлка» — №5', 'koi8-r'],
  ] as const)('the few letters of “%s” in %s', (story, encoding) => {
    const text = holdable(story, encoders[encoding]);
    expect(decodeWire(encoders[encoding](text))).toMatchObject({ text, encoding });
  });
});

describe('what is decoded', () => {
  const utf8 = (text: string) => decodeWire(new TextEncoder().encode(text));

  test('has one kind of line end', () => {
    expect(utf8('a\r\nb\rc\u2028d\ne')).toMatchObject({ text: 'a\nb\nc\nd\ne' });
  });

  test('keeps no-break spaces, thin spaces, soft hyphens and tabs', () => {
    const text = 'a\u00a0b\u2009c\u00add\te';
    expect(utf8(text)).toMatchObject({ text });
  });

  test('has lost the marks around a transmission', () => {
    expect(utf8('\u0001KZ01\n\u0002Story.\u0003\u0004')).toMatchObject({ ok: true, text: 'KZ01\nStory.' });
  });
});

describe('what is no story’s text is told by its kind', () => {
  const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const story = stories('ru')[0] ?? '';

  test.each([
    ['nothing', new Uint8Array()],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['a wide mark alone', Uint8Array.of(0xff, 0xfe)],
    ['white space', ascii(' \r\n\t ')],
    ['no-break spaces', new TextEncoder().encode('\u00a0\n\u00a0')],
  ])('%s is empty', (_, bytes) => {
    expect(decodeWire(bytes)).toEqual({ ok: false, problem: 'empty', line: null });
  });

  test.each([
    ['a picture', ascii('\x89PNG\r\n\x1a\n')],
    ['a PDF', ascii('%PDF-1.7\nstream')],
    ['a Word file', ascii('PK\x03\x04 word')],
    ['rich text', ascii('{\\rtf1\\ansi Story}')],
    ['a NUL in text', ascii('Story\0')],
    ['nothing but NULs', new Uint8Array(512)],
    [
      'small whole numbers',
      Uint8Array.from({ length: 512 }, (_, index) => (index % 4 === 0 ? index / 4 : 0)),
    ],
    ['every byte in turn', Uint8Array.from({ length: 1024 }, (_, index) => index % 256)],
    ['control codes', Uint8Array.from({ length: 512 }, (_, index) => 1 + (index % 40))],
  ])('%s is binary', (_, bytes) => {
    expect(decodeWire(bytes)).toEqual({ ok: false, problem: 'binary', line: null });
  });

  test('UTF-8 that is cut off, or mixed with another encoding, is not guessed at, and the line is told', () => {
    const bytes = new TextEncoder().encode(`${story}\nконец`);
    const lines = story.split('\n').length;
    expect(decodeWire(bytes.subarray(0, -1))).toEqual({ ok: false, problem: 'undecodable', line: lines + 1 });
    const mixed = Uint8Array.from([
      ...new TextEncoder().encode('Строка\n'),
      ...encoders['windows-1251']('Строка'),
    ]);
    expect(decodeWire(mixed)).toMatchObject({ ok: false, problem: 'undecodable' });
  });

  test('UTF-16 with half a character is undecodable', () => {
    expect(decodeWire(utf16(story, 'utf-16le', true).subarray(0, -1))).toMatchObject({
      problem: 'undecodable',
    });
    expect(decodeWire(utf16(`${story}\ud83d`, 'utf-16be', true))).toMatchObject({ problem: 'undecodable' });
  });

  test.each(['shift_jis', 'gb18030', 'euc-kr'])(
    'an encoding that nobody here writes is no Cyrillic: %s',
    (name) => {
      // High bytes in pairs, as the two-byte encodings of East Asia have them.
      const lead = { shift_jis: 0x83, gb18030: 0xb0, 'euc-kr': 0xb0 }[name] ?? 0x83;
      const bytes = Uint8Array.from({ length: 400 }, (_, index) =>
        index % 2 === 0 ? lead + (index % 14) : 0x81 + ((index * 7) % 100),
      );
      expect(decodeWire(bytes)).toMatchObject({ ok: false });
    },
  );

  test('more than any story is too large, and is refused before it is read', () => {
    expect(decodeWire(new Uint8Array(MAX_WIRE_BYTES + 1).fill(0x61))).toEqual({
      ok: false,
      problem: 'oversized',
      line: null,
    });
  });

  test('one enormous line is told by its number', () => {
    const bytes = ascii(`Headline\n\n${'word '.repeat(MAX_LINE / 5)}.`);
    expect(decodeWire(bytes)).toEqual({ ok: false, problem: 'unbroken', line: 3 });
    expect(decodeWire(ascii('word '.repeat(MAX_LINE / 5)))).toMatchObject({ ok: true });
  });
});

test('no bytes make it throw, and it answers the same each time', () => {
  const signatureLess = fc.uint8Array({ minLength: 0, maxLength: 300 });
  const highOnly = fc.uint8Array({ min: 0x80, max: 0xff, maxLength: 300 });
  fc.assert(
    fc.property(fc.oneof(signatureLess, highOnly), (bytes) => {
      const decoded = decodeWire(bytes);
      expect(decodeWire(Uint8Array.from(bytes))).toEqual(decoded);
      if (decoded.ok) expect(decoded.text).not.toMatch(/[\0\r\ufffd]/);
    }),
    { numRuns: 2000 },
  );
});

test('the most that is taken is decoded in a moment', () => {
  const story = (stories('ru')[0] ?? '').repeat(3000);
  const bytes = encoders['windows-1251'](story).subarray(0, MAX_WIRE_BYTES);
  const start = performance.now();
  expect(decodeWire(bytes)).toMatchObject({ encoding: 'windows-1251' });
  expect(performance.now() - start).toBeLessThan(3000);
});
