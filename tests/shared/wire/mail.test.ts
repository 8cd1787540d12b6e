import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

function read(...lines: string[]) {
  return wireToJson(parseWire(lines.join('\n')));
}

const LEDE = 'OSH — Two bridges were shut on Monday after a week of rain, the city government said.';
const SECOND = 'Schools stayed open, its mayor told reporters in the evening.';

describe('A letter that brought a story', () => {
  it.each([
    [['From: Marat Aliev', 'To: Desk', 'Date: 7 September 2026', 'Subject: FW: Two bridges shut']],
    [['От: Марат Алиев', 'Кому: Редакция', 'Дата: 7 сентября 2026', 'Тема: Fwd: Два моста закрыты']],
    [['Begin forwarded message:', '', 'From: Marat Aliev', 'Subject: Press release: Two bridges shut']],
  ])('is dropped, and its title is the headline of a story that has none: %j', (header) => {
    const story = read(...header, '', LEDE, '', SECOND);
    const title = header.at(-1)?.split(': ').at(-1);
    expect(story.headline).toBe(title);
    expect(story.dateline?.place).toBe('OSH');
    expect([...story.dropped, title].join(' ')).toBe(header.filter(Boolean).join(' '));
  });

  it('leaves a story its own headline', () => {
    const story = read(
      'From: Marat Aliev',
      'Subject: for today',
      '',
      'Rain shuts two bridges in Osh',
      '',
      LEDE,
      '',
      SECOND,
    );
    expect(story.headline).toBe('Rain shuts two bridges in Osh');
    expect(story.dropped).toEqual(['From: Marat Aliev', 'Subject: for today']);
  });

  it('is dropped with the note over what it sends on, and with its signature', () => {
    const story = read(
      'From: Aida <aida@desk.example>',
      'Subject: Fwd: rain',
      '',
      'See below, please.',
      '',
      '-----Original Message-----',
      'From: Press <press@osh.example>',
      'To: Aida',
      'Subject: Rain shuts two bridges',
      '',
      LEDE,
      '',
      SECOND,
      '',
      'Kind regards,',
      'The press office',
    );
    expect(story.headline).toBe('Rain shuts two bridges');
    expect(story.body.map(({ text }) => text)).toEqual([LEDE.replace('OSH — ', ''), SECOND]);
  });

  it('is not seen in one line with a colon, or in prose', () => {
    const story = read('Date: two lovers meet by the canal', '', SECOND, '', 'From: a letter. To: a lover.');
    expect(story.headline).toBe('Date: two lovers meet by the canal');
    expect(story.dropped).toEqual([]);
  });

  it('keeps its lines apart from a text that is wrapped', () => {
    const story = read(
      'From: The Press Office of the Energy Ministry <press@energy.example>',
      'Subject: Reservoir reaches its highest level in six long years',
      '',
      'BISHKEK, Sept. 7 — The Toktogul reservoir has reached its highest',
      'level in six years, the Energy Ministry said on Monday. The water',
      'stands at 900 meters above the sea.',
    );
    expect(story.headline).toBe('Reservoir reaches its highest level in six long years');
    expect(story.body).toHaveLength(1);
  });

  it('is read where each of its lines is quoted', () => {
    const story = read(
      '> From: Marat',
      '> Subject: Water is back in Osh',
      '>',
      `> ${LEDE}`,
      '>',
      `> ${SECOND}`,
    );
    expect(story.headline).toBe('Water is back in Osh');
    expect(story.body).toHaveLength(2);
  });
});

describe('What of a press release is for newsrooms', () => {
  it.each([
    [['Media contact:', 'Aida Bekova', 'Press secretary', '+996 555 000 000', 'press@osh.example']],
    [['Contacts for the press are below', '', 'Media contact', '', 'Aida Bekova', 'Tel.: +996 555 000 000']],
    [['For more information, contact Aida Bekova at press@osh.example.']],
    [
      [
        'Notes to editors',
        '',
        '1. Pictures are available on request.',
        '',
        'Media contact: +996 555 000 000',
      ],
    ],
    [['Контакты для СМИ:', 'Аида Бекова, пресс-секретарь', 'Тел.: +996 555 000 000']],
    [['Notes to editors', '', 'It is the first.', '', 'It is blue.', '', '###']],
  ])('is dropped: %j', (lines) => {
    const story = read('Rain shuts two bridges', '', LEDE, '', SECOND, '', SECOND, '', SECOND, '', ...lines);
    const own = lines.filter((line) => line !== '' && !line.startsWith('Contacts for'));
    expect(story.dropped).toEqual(own);
  });

  it('is not who sends the release, wherever that stands', () => {
    const { body, dropped } = read(
      ...['Rain shuts two bridges', '', LEDE, '', SECOND, '', 'ENDS', '', 'Notes to editors', ''],
      ...['Pictures are free.', '', 'About Osh', '', 'Osh is a town that has run trams since May.'],
    );
    expect(dropped).toEqual(['ENDS', 'Notes to editors', 'Pictures are free.']);
    expect(body.map(({ text }) => text).slice(-2)).toEqual([
      'About Osh',
      'Osh is a town that has run trams since May.',
    ]);
  });

  it.each(['Contact with the crew was lost on Monday.', 'Aida Bekova is a reporter in Osh.', 'The end.'])(
    'is not prose: %s',
    (line) => {
      expect(read('Rain shuts two bridges', '', LEDE, '', SECOND, '', line, '', SECOND).dropped).toEqual([]);
    },
  );
});
