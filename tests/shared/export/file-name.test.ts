import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileName, numberedName, pictureName } from '../../../src/shared/export/file-name.ts';
import { STORY_ID } from '../../support/exported-stories.ts';

const story = { id: STORY_ID, slug: '', headline: '', language: '' };

/** A text that a file system, or a person who lists files, would stumble over. */
const difficult = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    'CON',
    'nul',
    'Lpt1',
    'aux.',
    '..',
    ' . ',
    'a/b\\c:d*e?f"g<h>i|j',
    '\u202egpj.exe',
    '\u0000',
    '家',
    '🐫',
  ),
);

describe('a file name', () => {
  it('is safe on every system, whatever the story is called', () => {
    fc.assert(
      fc.property(
        difficult,
        difficult,
        fc.constantFrom('', 'ru', 'uz-Cyrl', '../x'),
        (slug, headline, language) => {
          const name = fileName({ id: STORY_ID, slug, headline, language }, 'html');
          expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z-]+)?\.html$/);
          expect(name.length).toBeLessThan(120);
          expect(name.split('.')[0]).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        },
      ),
    );
  });

  test.each([
    [
      { headline: 'Токтогульское водохранилище обмелело', language: 'ru' },
      'toktogulskoe-vodokhranilishche-obmelelo.ru.html',
    ],
    [{ headline: 'Reservoir falls', slug: 'reservoir', language: 'en' }, 'reservoir.en.html'],
    [{ headline: 'Qoʻqonda suv', language: 'uz-Latn' }, 'qoqonda-suv.uz-latn.html'],
    [{ headline: '家' }, 'story-2d1e4b6a.html'],
    [{ slug: 'con' }, 'con-2d1e4b6a.html'],
    [{}, 'story-2d1e4b6a.html'],
  ])('of %o is %s', (more, name) => {
    expect(fileName({ ...story, ...more }, 'html')).toBe(name);
  });

  it('that is taken gets a number before its endings', () => {
    expect(numberedName('reservoir.ru.html', 1)).toBe('reservoir.ru.html');
    expect(numberedName('reservoir.ru.html', 2)).toBe('reservoir-2.ru.html');
  });

  it('of a picture is its hash, with the ending of what it is', () => {
    expect(pictureName('ab12', 'image/webp')).toBe('ab12.webp');
    expect(pictureName('ab12', 'application/octet-stream')).toBe('ab12.bin');
  });
});
