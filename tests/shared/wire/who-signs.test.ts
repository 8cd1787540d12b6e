import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

const LEDE = 'OSH, Kyrgyzstan -- Villagers blocked a road on Monday to ask for water, police said.';
const MORE = 'The road was open again after four hours, and nobody was held.';

function read(...paragraphs: string[]) {
  return wireToJson(parseWire(paragraphs.join('\n\n')));
}

describe('A story without a byline', () => {
  const bio = 'Aida Kasymova is a correspondent in Osh. She covers water and schools.';

  it('is signed by a bio below it', () => {
    const story = read('Villagers block a road', LEDE, MORE, bio);
    expect(story.byline).toEqual([{ name: 'Aida Kasymova', role: null, bio }]);
    expect(story.body.map(({ text }) => text)).not.toContain(bio);
  });

  it('keeps the credits above that bio', () => {
    const credit = 'Written by the Kyrgyz Service with reporting by Kaktus Media';
    const story = read('Villagers block a road', LEDE, MORE, credit, bio);
    expect(story.body.at(-1)).toEqual({ type: 'attribution', text: credit });
    expect(story.byline.map(({ name }) => name)).toEqual(['Aida Kasymova']);
  });

  it('is not signed by somebody of whom it tells', () => {
    const last = 'Aida Kasymova is a correspondent in Osh, and was there on Monday.';
    const story = read('Villagers block a road', LEDE, 'Kasymova saw it all from a roof.', last);
    expect(story.byline).toEqual([]);
    expect(story.body.at(-1)?.text).toBe(last);
  });
});

describe('A line below a byline', () => {
  it('says what the author is, in capitals too', () => {
    const story = read('Villagers block a road', 'BY LAURA WHITFIELD\nStaff Writer', LEDE, MORE);
    expect(story.byline).toEqual([{ name: 'LAURA WHITFIELD', role: 'Staff Writer', bio: null }]);
    expect(story.dateline?.place).toBe('OSH, Kyrgyzstan');
  });
});

/** Lines between headline and lede, and whom they name. */
const LINES: [string, [string, string | null][]][] = [
  ['Ann Lee in Osh', [['Ann Lee', null]]],
  ['From Ann Lee in Osh', [['Ann Lee', null]]],
  ['Ann Lee for The Herald', [['Ann Lee', 'for The Herald']]],
  ['ANN LEE, Osh', [['ANN LEE', 'Osh']]],
  ['By Ann Lee, health and science correspondent', [['Ann Lee', 'health and science correspondent']]],
  [
    'By Ann Lee, chess correspondent of the Osh Herald',
    [['Ann Lee', 'chess correspondent of the Osh Herald']],
  ],
  ['By Ann Lee — Sports editor', [['Ann Lee', 'Sports editor']]],
  [
    'Айгүл Маратова (Ош), Нурлан Абаев (Нарын)',
    [
      ['Айгүл Маратова', 'Ош'],
      ['Нурлан Абаев', 'Нарын'],
    ],
  ],
  ['Айгуль Маратова, Нурлан Абаев (фото)', [['Айгуль Маратова', null]]],
  [
    'Айгүл Маратова — кабарчы, Нурлан Абаев — редактор',
    [
      ['Айгүл Маратова', 'кабарчы'],
      ['Нурлан Абаев', 'редактор'],
    ],
  ],
  ['АЙГУЛЬ МАРАТОВА', [['АЙГУЛЬ МАРАТОВА', null]]],
];

describe('A line under the headline', () => {
  it.each(LINES)('%s', (line, authors) => {
    const story = read('Villagers block a road', line, LEDE, MORE);
    expect(story.byline.map(({ name, role }) => [name, role])).toEqual(authors);
    expect(story.standfirst).toBeNull();
  });

  it.each(['Police say it was a protest over water', 'WINTER IMPORTS'])('is not a byline: %s', (line) => {
    expect(
      read('Villagers block a road', line, 'It rained all day on Monday in the hills above Osh.', MORE)
        .byline,
    ).toEqual([]);
  });
});
