import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

/** A story with a line under its headline and one at its end. */
const story = (above: string, end: string) =>
  wireToJson(
    parseWire(
      [
        'River rises again after a week of rain',
        above,
        'OSH (Kabar) — The river rose again on Monday, officials said, and two bridges were shut.',
        'Schools stayed open in the town, its mayor told reporters in the evening.',
        end,
      ].join('\n\n'),
    ),
  );

describe('those who helped', () => {
  it.each([
    'Desert Wire’s bureau in Tashkent contributed to this report.',
    'Aida Bekova contributed reporting.',
    '(Additional reporting by Timur Aliev)',
    'Айгуль Бекова участвовала в подготовке материала.',
    'Dilnoza Karimova materialni tayyorlashda qatnashdi.',
    'Reuters contributed to this report.',
    'Reuters contributed to this report. Editing by Ann Miller.',
    '_Additional reporting by Timur Aliev in Osh._',
    '[Reporting by Aida Bekova; photos by Ann Lee]',
    'This article was originally published on The Mountain under a free license. Read the original article.',
    'Оригинал статьи: «Горы»',
    'Публикуется с разрешения редакции «Гор».',
    'Текст: Айгуль Бекова. Фото: Анна Ли',
  ])('are credited at the end: %s', (line) => {
    expect(story('By Asel Bekova', line).body.at(-1)).toEqual({ type: 'attribution', text: line });
  });

  it.each([
    'The farm contributed to this report’s worst figures, and nobody has said why in Osh.',
    'The ministry contributed to this report. Nobody knows how much.',
  ])('are not read into prose: %s', (line) => {
    expect(story('By Asel Bekova', line).body.at(-1)?.type).toBe('paragraph');
  });
});

it('A credit above the lede is dropped and listed, and no lede or headline', () => {
  const { headline, lede, dropped } = story(
    '(Additional reporting by Timur Aliev; editing by Ann Lee)',
    'It rained.',
  );
  expect(headline).toBe('River rises again after a week of rain');
  expect(lede).toMatch(/^The river rose/);
  expect(dropped).toEqual(['(Additional reporting by Timur Aliev; editing by Ann Lee)']);
});

describe('“reporting by”', () => {
  it('signs the story above its body', () => {
    const { byline, standfirst } = story('Reporting by Nodira Yusupova', 'The rain is to end on Friday.');
    expect(byline.map(({ name }) => name)).toEqual(['Nodira Yusupova']);
    expect(standfirst).toBeNull();
  });

  it('credits those who helped below it', () => {
    const { byline, body } = story('By Asel Bekova', 'Reporting by Nodira Yusupova in Tashkent');
    expect(byline.map(({ name }) => name)).toEqual(['Asel Bekova']);
    expect(body.at(-1)?.type).toBe('attribution');
  });
});
