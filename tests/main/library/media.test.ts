import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPicture } from '../../../src/main/library/media/clean.ts';
import { sniffPicture } from '../../../src/main/library/media/sniff.ts';
import { jpeg, jpegPicture, png, pngPicture, SECRETS, webp } from './pictures.ts';
import { errorOf, testLibrary } from './with-library.ts';

async function cleaned(
  bytes: Buffer,
): Promise<{ text: string; bytes: Buffer; caption: string; credit: string }> {
  const type = sniffPicture(bytes);
  if (!type) throw new Error('Not a picture');
  const clean = await cleanPicture(bytes, type);
  return { text: clean.bytes.toString('latin1'), bytes: clean.bytes, ...clean.facts };
}

test.each([
  ['JPEG with XMP', jpeg()],
  ['JPEG with IPTC', jpeg({ notes: 'iptc' })],
  ['PNG', png()],
  ['WebP', webp()],
])('a %s gives its caption and credit and keeps nothing else of its notes', async (_, picture) => {
  const { text, caption, credit } = await cleaned(picture);
  expect({ caption, credit }).toEqual({ caption: 'Вода у плотины', credit: 'TCA / Айгуль' });
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).not.toContain('Exif');
  expect(text).not.toContain('eXIf');
});

test('a JPEG’s picture comes through byte by byte, scan after scan', async () => {
  const { bytes } = await cleaned(jpeg());
  const expected = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...jpegPicture.before,
    ...jpegPicture.scans,
    Buffer.from([0xff, 0xd9]),
  ]);
  expect(bytes.equals(expected)).toBe(true);
});

test('a PNG’s picture comes through chunk by chunk', async () => {
  const { bytes } = await cleaned(png());
  expect(bytes.subarray(8).equals(Buffer.concat(pngPicture))).toBe(true);
});

test('a WebP without notes says so in its flags and has its right length', async () => {
  const { bytes } = await cleaned(webp());
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes[20]).toBe(0x30);
});

test.each([
  ['JPEG', jpeg({ orientation: 6 })],
  ['PNG', png(6)],
])('a turned %s stays turned, and says nothing but that', async (_, picture) => {
  const { bytes, text } = await cleaned(picture);
  expect(await exifr.orientation(bytes)).toBe(6);
  expect(await exifr.gps(bytes)).toBeUndefined();
  for (const secret of SECRETS) expect(text).not.toContain(secret);
});

test('a turned WebP stays turned', async () => {
  const { bytes, text } = await cleaned(webp(8));
  expect(text).toContain('EXIF');
  expect(bytes[20]).toBe(0x38);
  expect(text).not.toContain('Secret Camera');
});

test('cleaning twice changes nothing more', async () => {
  for (const picture of [jpeg({ orientation: 3 }), png(3), webp(3)]) {
    const once = await cleaned(picture);
    expect((await cleaned(once.bytes)).bytes.equals(once.bytes)).toBe(true);
  }
});

test('a picture that is cut off anywhere is refused or has lost nothing but its trailer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(jpeg(), png(), webp()), fc.nat(), async (picture, at) => {
      const cut = picture.subarray(0, 12 + (at % (picture.length - 12)));
      const whole = await cleaned(picture);
      try {
        expect((await cleaned(cut)).bytes.equals(whole.bytes)).toBe(true);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }),
  );
});

test('a picture is stored under the hash of its cleaned bytes, once, and given back', async () => {
  const library = await testLibrary();
  const input = { name: 'dam.jpg', base64: jpeg().toString('base64') };
  const added = await library.handlers['media.add'](input);
  expect(added).toMatchObject({ type: 'image/jpeg', caption: 'Вода у плотины', credit: 'TCA / Айгуль' });
  expect(await library.handlers['media.add'](input)).toEqual(added);
  const { type, base64 } = await library.handlers['media.read']({ hash: added.hash });
  const bytes = Buffer.from(base64, 'base64');
  expect([type, bytes.length]).toEqual(['image/jpeg', added.bytes]);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(added.hash);
  const folder = join(library.path, 'media', added.hash.slice(0, 2));
  expect(readdirSync(folder)).toEqual([added.hash.slice(2)]);
});

test('what is no picture, or a broken one, is refused and not stored', async () => {
  const library = await testLibrary();
  const add = (bytes: Buffer, name: string) =>
    errorOf(library.handlers['media.add']({ name, base64: bytes.toString('base64') }));
  expect((await add(Buffer.from('<svg onload="alert(1)"/>'), 'x.jpg')).code).toBe('unsupported');
  expect((await add(jpeg().subarray(0, 60), 'cut.jpg')).code).toBe('unsupported');
  expect(readdirSync(library.path)).not.toContain('media');
});

test('verifying names the stories and pictures that are damaged or missing, and only them', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { hash } = await handlers['media.add']({ name: 'a.png', base64: png().toString('base64') });
  const figure = (media: string, headline: string) => ({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'lede' },
      { type: 'figure', attrs: { media } },
    ],
  });
  await handlers['stories.create']({ language: '', doc: figure(hash, 'With its picture') });
  await handlers['stories.create']({ language: '', doc: figure('a'.repeat(64), 'Without its picture') });
  const sound = await library.runJob('library.verify');
  expect(sound.failures.map(({ what }) => what)).toEqual(['Without its picture']);
  expect(sound.progress.at(-1)).toEqual([5, 5]);

  const path = join(library.path, 'media', hash.slice(0, 2), hash.slice(2));
  writeFileSync(path, readFileSync(path).fill(0, 20, 30));
  const damaged = await library.runJob('library.verify');
  expect(damaged.failures.map(({ what }) => what)).toEqual([
    expect.stringContaining(hash.slice(0, 12)),
    'Without its picture',
  ]);
});

test('building the index anew finds everything again, tells how far it is, and can be cancelled', async () => {
  const library = await testLibrary();
  const count = async () =>
    (await library.handlers['stories.search']({ text: 'Toktogul', order: 'newest', limit: 5 })).hits.length;
  expect(await count()).toBe(1);
  const job = await library.runJob('library.reindex');
  expect(job).toMatchObject({ state: 'done', failures: [] });
  expect(job.progress.at(-1)).toEqual([2, 2]);
  expect(await count()).toBe(1);
  const cancelled = await library.runJob('library.reindex', AbortSignal.abort());
  expect(cancelled.progress).toEqual([[0, 2]]);
});
