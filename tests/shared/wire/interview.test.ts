import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

function read(...paragraphs: string[]) {
  return wireToJson(parseWire(paragraphs.join('\n\n')));
}

/** What each paragraph after the lede is, by its first word. */
function types({ body }: ReturnType<typeof read>) {
  return body.slice(1).map(({ type, text }) => `${type} ${text.split(/\s/)[0]}`);
}

/** What is answered; the questions behind labels are nobody’s. */
function spoken({ quotes }: ReturnType<typeof read>) {
  return quotes.filter(({ speaker }) => speaker !== null);
}

const SURGEON = [
  'The surgeon who waits for the light',
  'Surgeon Dilbar Rahimova works nights in Khujand. She spoke to us after one of them.',
];
const KEEPER = [
  'Разговор с хранителем',
  'Хранитель музея Азамат Беков рассказал корреспонденту о своей коллекции и о том, как она росла.',
];

describe('An interview with labels', () => {
  it('has answers that are spoken by the one who was introduced', () => {
    const story = read(
      ...SURGEON,
      'Q: How many operations were there?',
      'A: Four. One was a broken elbow.',
      'Q: And then?',
      'A: Then I slept.',
    );
    expect(types(story)).toEqual(['paragraph Q:', 'quote A:', 'paragraph Q:', 'quote A:']);
    expect(spoken(story)).toEqual([
      { text: 'Four. One was a broken elbow.', speaker: 'Dilbar Rahimova' },
      { text: 'Then I slept.', speaker: 'Dilbar Rahimova' },
    ]);
  });

  it.each([
    ['Корр.', 'А. Беков'],
    ['Корр.', 'А. Б.'],
    ['Вопрос', 'Ответ'],
    ['Кабар', 'БЕКОВ'],
    ['Кабар', 'Азамат Беков'],
  ])('knows who %s and %s are', (asks, answers) => {
    const story = read(
      ...KEEPER,
      `${asks}: Сколько в музее экспонатов?`,
      `${answers}: Четыре тысячи.`,
      `${asks}: А какой самый любимый?`,
      `${answers}: Чайник моей бабушки.`,
    );
    expect(spoken(story)).toEqual([
      { text: 'Четыре тысячи.', speaker: 'Азамат Беков' },
      { text: 'Чайник моей бабушки.', speaker: 'Азамат Беков' },
    ]);
    expect(story.body.filter(({ type }) => type === 'paragraph')).toHaveLength(2);
  });

  it('lets an answer go on over paragraphs up to the next question', () => {
    const story = read(
      ...SURGEON,
      'Q: How many operations were there?',
      'A: Four.',
      'We had no light for one of them.',
      'Q: And then?',
      'A: Then I slept.',
      'The interview was edited for length.',
    );
    expect(spoken(story)[0]?.text).toBe('Four.\n\nWe had no light for one of them.');
    expect(story.body.at(-1)?.type).toBe('paragraph');
  });

  it('is not made of matters with a colon', () => {
    const story = read(
      'What happened this week in Osh',
      'The city had a busy week, and there is more of it to come.',
      'Roads: Two streets were closed for repair.',
      'Water: Will the pumping station ever work?',
      'Schools: Classes begin on Monday.',
    );
    expect(story.quotes).toEqual([]);
    expect(new Set(story.body.slice(1).map(({ type }) => type))).toEqual(new Set(['paragraph']));
  });
});

describe('An interview in plain lines', () => {
  it('has answers that are spoken', () => {
    const story = read(
      ...SURGEON,
      'Why do you work nights?',
      'Because I tell myself that at night people are honest.',
      'Do you ever sleep?',
      'In the bus. The driver wakes me at the market.',
    );
    expect(types(story)).toEqual(['paragraph Why', 'quote Because', 'paragraph Do', 'quote In']);
    expect(story.quotes.every(({ speaker }) => speaker === 'Dilbar Rahimova')).toBe(true);
  });

  it('is told from an explainer, which speaks to its reader', () => {
    const story = read(
      'How to vote in the new way',
      'Voters go to the polls on Sunday. Here is what you need to know.',
      'Where do you vote?',
      'At the school nearest to your home. You can check the address online.',
      'What do you bring?',
      'Your passport. We asked the commission whether a photo would do.',
    );
    expect(story.quotes).toEqual([]);
  });
});

it('A surname behind an initial is that of the one who was named in full', () => {
  const { sources } = read(
    'Музей закрыт на ремонт',
    'Азамат Беков, директор музея, закрыл его на ремонт до самой весны.',
    '«Крыша течёт уже третий год», — сказал А. Беков.',
    'По словам А. Бекова, деньги найдены.',
  );
  expect(sources.map(({ name }) => name)).toEqual(['Азамат Беков']);
});
