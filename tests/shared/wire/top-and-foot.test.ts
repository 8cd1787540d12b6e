import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

const read = (...paragraphs: string[]) => wireToJson(parseWire(paragraphs.join('\n\n')));

const LEDE = 'The town council met on Monday and agreed on the budget of the coming year.';
const BODY = 'Pensions will rise by a tenth in April.';

describe('Above a story', () => {
  it.each([
    'Nov 23, 2026 | 3 min read | By Asel Bekova',
    'Asel Bekova | 23 November 2026',
    'By Asel Bekova • Updated: 14:20',
  ])('%s names the author beside what the site says', (line) => {
    const story = read('Council agrees on budget', 'Pensions rise by a tenth', line, LEDE, BODY);
    expect(story).toMatchObject({
      headline: 'Council agrees on budget',
      standfirst: 'Pensions rise by a tenth',
      byline: [{ name: 'Asel Bekova' }],
    });
    expect(story.body[0]?.text).toBe(LEDE);
  });

  it.each([
    'Sport | Football',
    'News > Court cases',
    'Спорт | Футбол',
    'Жаңалықтар › Білім',
    'Yangiliklar | Taʼlim',
  ])('%s is the way to the page', (line) => {
    const story = read('Council agrees on budget', 'Pensions rise by a tenth', line, LEDE, BODY);
    expect(story.dropped).toEqual([line]);
    expect(story.standfirst).toBe('Pensions rise by a tenth');
  });

  it.each(['Opinion | Why small dams are better', 'Kazakhstan / Belgium', 'Politics | 2026'])(
    '%s is a headline',
    (line) => {
      expect(read(line, LEDE, BODY)).toMatchObject({ headline: line, dropped: [] });
    },
  );

  it('the hour of an update is no standfirst', () => {
    const line = 'Updated at 15:30 with police comment';
    expect(read('Two die in Osh', line, LEDE, BODY)).toMatchObject({ standfirst: null, dropped: [line] });
  });
});

describe('Below a story', () => {
  it.each([
    'The views expressed in this article are those of the author and may not reflect the views of the editors.',
    'Мнение автора может не совпадать с позицией редакции.',
    'Автордың пікірі редакция ұстанымымен сәйкес келмеуі мүмкін.',
    'Автордун пикири редакциянын көз карашына дал келбеши мүмкүн.',
    'Андешаи муаллиф метавонад бо мавқеи идора мувофиқ набошад.',
    'Muallif fikri tahririyat nuqtai nazariga mos kelmasligi mumkin.',
    'Муаллиф фикри таҳририят нуқтаи назарига мос келмаслиги мумкин.',
  ])('%s is no part of it', (line) => {
    expect(read('Council agrees on budget', LEDE, BODY, line).dropped).toEqual([line]);
  });

  it('where to write to the author does not hide the bio above it', () => {
    const bio = 'Asel Bekova is a journalist who writes about politics from Osh.';
    for (const line of ['Follow her on X @abekova', 'Email her at asel@paper.example']) {
      const story = read('Council agrees on budget', 'By Asel Bekova', LEDE, BODY, bio, line);
      expect(story).toMatchObject({ byline: [{ name: 'Asel Bekova', bio }], dropped: [line] });
    }
  });

  it('a report of what differs from somebody’s position stays', () => {
    const said = 'The figures do not necessarily reflect the views of voters, Asel Bekova said.';
    expect(read('Council agrees on budget', LEDE, said).body[1]?.text).toBe(said);
  });
});
