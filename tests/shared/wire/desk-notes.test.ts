import { describe, expect, it } from 'vitest';
import { deskMarkBefore } from '../../../src/shared/wire/desk-notes.ts';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

const read = (...paragraphs: string[]) => wireToJson(parseWire(paragraphs.join('\n\n')));

const LEDE = 'OSH, Nov 23 (AFP) - Two people died in an avalanche above the town on Monday, police said.';
const BODY = 'Roads are shut.';

/** What stands above the headline `Two die in avalanche`, which the story begins with. */
const ABOVE = [
  'KYRGYZSTAN-AVALANCHE/ (UPDATE 2)',
  'KYRGYZSTAN-AVALANCHE/TOWN:',
  'BC-AS--Kyrgyzstan-Avalanche,1st Ld-Writethru, 250',
  'Kyrgyzstan-avalanche-town,lead',
  'КИРГИЗИЯ-ЛАВИНА-ПОГИБШИЕ',
  'URGENT',
  '(UPDATE 1)',
  '2nd Lead',
  'ДОПОЛНЕНО',
  'ЖАҢАРТЫЛДЫ',
  'ТОЛУКТАЛДЫ',
  'НАВСОЗӢ',
  'YANGILANDI',
  'ТУЗАТИЛДИ',
];

/** Notes between headline and lede. */
const NOTES = [
  '(Adds analyst comment, background)',
  '(Recasts; adds police, opposition)',
  '(Corrects name of ministry in paragraph 3)',
  'Eds: Updates with quotes.',
  '(добавлены подробности)',
  '(Әкімнің пікірімен толықтырылды)',
  '(Мэриянын комментарийи менен толукталды)',
  '(Тафсилот илова шуд)',
  '(Hokimlik izohi bilan toʻldirildi)',
];

/** Marks in the line of the headline. */
const MARKS = [
  'UPDATE 2-',
  'CORRECTED-UPDATE 1-',
  'REFILE-',
  'UPDATE: ',
  'URGENT ¥¥¥ ',
  '1ST LEAD ',
  '2nd ROUNDUP: ',
  'ОБНОВЛЕНИЕ 2-',
  'ИСПРАВЛЕНО-',
];

describe('What an agency writes for desks', () => {
  it.each(ABOVE)('%s stands above no headline', (line) => {
    const story = read(line, 'Two die in avalanche', LEDE, BODY);
    expect(story).toMatchObject({ headline: 'Two die in avalanche', dropped: [line] });
    expect(story.dateline?.place).toBe('OSH');
  });

  it.each(NOTES)('%s is no standfirst', (line) => {
    const story = read('Two die in avalanche', line, LEDE, BODY);
    expect(story).toMatchObject({ headline: 'Two die in avalanche', standfirst: null, dropped: [line] });
  });

  it.each(MARKS)('%s is no word of the headline', (mark) => {
    const story = read(`${mark}Two die in avalanche`, LEDE, BODY);
    expect(story).toMatchObject({ headline: 'Two die in avalanche', dropped: [mark.trim()] });
  });

  it('is left out whole, with the numbers to call, and those who sign are found below it', () => {
    const contact = '((asel.bekova@agency.example; +996 312 00 00 00))';
    const story = read(
      'KYRGYZSTAN-AVALANCHE/ (UPDATE 2)',
      'UPDATE 2-Two die in avalanche',
      '(Adds police)',
      'By Asel Bekova and Timur Alin',
      LEDE,
      BODY,
      contact,
    );
    expect(story.byline.map(({ name }) => name)).toEqual(['Asel Bekova', 'Timur Alin']);
    expect(story.dropped).toEqual([
      'KYRGYZSTAN-AVALANCHE/ (UPDATE 2)',
      'UPDATE 2-',
      '(Adds police)',
      contact,
    ]);
  });

  it.each([
    'F-16 deal agreed',
    'COVID-19 returns',
    'G7-plan for Ukraine',
    'Срочно: дорогу закрыли',
    'Lead paint banned',
    'X-ray shows why',
  ])('is not in the headline: %s', (headline) => {
    expect(deskMarkBefore(headline)).toBe(0);
    expect(read(headline, LEDE, BODY)).toMatchObject({ headline, dropped: [] });
  });

  it('is not what names two towns, nor what stands inside a story', () => {
    expect(read('АЛМАТЫ-ТАШКЕНТ', 'Как едет новый поезд', LEDE, BODY).headline).toBe('АЛМАТЫ-ТАШКЕНТ');
    const story = read('Two die in avalanche', LEDE, '(He adds that roads are shut.)', 'UPDATE 2', BODY);
    expect(story.dropped).toEqual([]);
  });
});
