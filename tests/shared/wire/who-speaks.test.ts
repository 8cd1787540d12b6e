import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import type { WireLanguage } from '../../../src/shared/wire/wire-story.ts';

function read(language: WireLanguage, ...paragraphs: string[]) {
  return wireToJson(
    parseWire(['A title', 'It rained on the first day of the fair.', ...paragraphs].join('\n\n'), {
      language,
    }),
  );
}

/** What a story tells before a quotation, the quotation, and who speaks it. */
const SPEAKERS: [WireLanguage, string, string, string | null][] = [
  [
    'ru',
    'По словам директора школы Айбека Нурланова, ремонт закончен.',
    '«Мы ждали», — сказал он.',
    'Айбека Нурланова',
  ],
  [
    'ru',
    'По словам Анары Токтосуновой, парты привезут.',
    '«Дети рады», — добавила она.',
    'Анары Токтосуновой',
  ],
  ['ru', 'По словам Анары Токтосуновой, парты привезут.', '«Дети рады», — добавил он.', null],
  [
    'ru',
    'Суд признал бывшего заведующего складом А. В. Кудеярова виновным. Кудеяров вину признал.',
    '— Две тонны — моё, — заявил он.',
    'А. В. Кудеярова',
  ],
  ['ru', 'Склад протекал.', '«Довод о погоде суд находит остроумным», — говорится в приговоре.', 'приговоре'],
  ['ru', 'На рынке людно.', '— Почём чебак? — спрашивают из-за её спины.', null],
  ['ru', 'На льду старик.', '— По совести, — отвечает Темирбек-ата.', 'Темирбек-ата'],
  ['ru', 'Лавина сошла ночью.', '«Мы слышали телефон», — сказал один из спасателей.', 'один из спасателей'],
  ['ru', 'Толпа молчала.', 'В коридоре кто-то крикнул: «А дороги кто солить будет?»', null],
  [
    'ru',
    'Склад протекал.',
    'По словам начальника управления Романа Вельца, деньги выделят «не раньше следующего квартала».',
    'Романа Вельца',
  ],
  ['en', 'One night Mrs. Ann Lee circled the bay.', '“I asked what we would do,” he said.', null],
  ['en', 'One night Mrs. Ann Lee circled the bay.', '“I asked what we would do,” she said.', 'Ann Lee'],
  [
    'en',
    'Snow fell.',
    'The Tri-County Weather Office warned that more would fall. “Travel will be difficult,” it said.',
    'The Tri-County Weather Office',
  ],
  ['en', 'Snow fell.', 'According to Ann Lee, the road was “no place for a bus in winter.”', 'Ann Lee'],
  [
    'en',
    'Snow fell.',
    '“The road will open,” the state news agency Kabar quoted Marlow as saying on Monday.',
    'Marlow',
  ],
  ['en', 'His daughter, Asel, said he had been ill.', '“He never complained,” she told RFE/RL.', 'Asel'],
  ['en', '“The ice goes first,” said Bubusara, who is 81.', '“Then the fish,” she added.', 'Bubusara'],
  ['en', 'Ann Lee circled the bay.', '“I asked what we would do,” she went on.', 'Ann Lee'],
  [
    'en',
    'Snow fell.',
    'Chief Ulan Moldobaev said the road was shut. A driver, Nazgul Orozova, said she had waited. “It was cold,” she said.',
    'Nazgul Orozova',
  ],
  [
    'en',
    'Snow fell.',
    'Ulan Moldobaev said the road was shut. Aman Orozov said he had waited. “It was cold,” he said.',
    null,
  ],
  ['en', 'Snow fell.', 'Human Rights Watch called the ruling “a travesty.”', 'Human Rights Watch'],
  ['ru', 'Соседка Гульнара говорит, что слышала крик.', '«Я выбежала», — вспоминает она.', 'Гульнара'],
  ['ru', 'Дочь, Асель, рассказала, что отец болел.', '«Он никогда не жаловался», — говорит она.', 'Асель'],
  [
    'ru',
    'Снег шёл.',
    '«Нас никто не спросил», — приводит слова Бекназарова агентство «Кабар».',
    'Бекназарова',
  ],
  ['ru', 'Снег шёл.', '«Работы начнутся в мае», — цитирует министра «Спутник Кыргызстан».', 'министра'],
  [
    'ru',
    'Снег шёл.',
    '«Мы выполнили предписания», — заявил РБК представитель завода.',
    'представитель завода',
  ],
  ['ru', 'Снег шёл.', 'Один из шахтёров выразился проще: «Уголь терпеливый, а мы нет».', 'Один из шахтёров'],
  [
    'ru',
    'Снег шёл.',
    'Омбудсмен Джамиля Досматова потребовала расследования, подчеркнув, что «молчание — тоже ответ».',
    'Джамиля Досматова',
  ],
  [
    'ru',
    'Снег шёл.',
    'Посол Лора Уитфилд написала, что Лондон «внимательно следит» за делом.',
    'Лора Уитфилд',
  ],
  [
    'ru',
    'Снег шёл.',
    'Министр Азамат Исаков сказал, что паводок «не застал врасплох» никого.',
    'Азамат Исаков',
  ],
  [
    'en',
    'Snow fell.',
    'The 27-year-old, who had never won, said she was “still shaking.”',
    'The 27-year-old',
  ],
  ['ru', 'Министр Азамат Исаков отказался.', '«Нет смысла», сказал он.', 'Азамат Исаков'],
  ['ru', 'Министр Азамат Исаков отказался.', '«Зерна достаточно», — убежден он.', 'Азамат Исаков'],
  ['uz', 'Qor yogʻdi.', '“Biz kutdik”, deb eslaydi Gulnora opa.', 'Gulnora opa'],
  [
    'uz',
    'Qor yogʻdi.',
    'Hokim Nurlan Abdullayev Facebook sahifasida “biz tayyor emas edik” deb yozdi.',
    'Nurlan Abdullayev',
  ],
  ['en', 'Snow fell.', 'Under questioning, Tairov said he “never signed anything.”', 'Tairov'],
];

describe('Who speaks', () => {
  it.each(SPEAKERS)('%s: %s %s', (language, before, quotation, speaker) => {
    expect(read(language, before, quotation).quotes.at(-1)?.speaker).toBe(speaker);
  });
});

/** Sentences with their attributions, and the names, offices and organisations of their sources. */
const SOURCES: [WireLanguage, string, string, [string, string, string | null, string | null][]][] = [
  [
    'en',
    'The delay was first reported by the Baku weekly Xezer Monitor, which cited a letter from the company.',
    'reported by the Baku weekly Xezer Monitor, which cited a letter from the company',
    [
      ['document', 'a letter from the company', null, null],
      ['agency', 'Xezer Monitor', null, null],
    ],
  ],
  [
    'en',
    'Data from the Emergency Ministry show that no lake has burst.',
    'Data from the Emergency Ministry show',
    [['organisation', 'the Emergency Ministry', null, null]],
  ],
  [
    'en',
    'Three lakes are dangerous, according to an inventory published by the Osh Institute in May.',
    'according to an inventory published by the Osh Institute in May',
    [['organisation', 'the Osh Institute', null, null]],
  ],
  [
    'en',
    'Her daughter, Elspeth, confirmed the death.',
    'Her daughter, Elspeth, confirmed',
    [['person', 'Elspeth', null, null]],
  ],
  [
    'en',
    'The road is shut, said the ministry’s spokesman, Ilya Brook.',
    'said the ministry’s spokesman, Ilya Brook',
    [['person', 'Ilya Brook', 'spokesman', 'ministry']],
  ],
  [
    'en',
    'The boy is well, said a duty doctor at the regional hospital.',
    'said a duty doctor at the regional hospital',
    [['person', 'a duty doctor at the regional hospital', null, 'regional hospital']],
  ],
  ['ru', 'По предварительным данным, загорелась проводка.', 'По предварительным данным', []],
  [
    'ru',
    'Мост закрыт, рассказали «Уральскому листку» жители.',
    'рассказали «Уральскому листку» жители',
    [['person', 'жители', null, null]],
  ],
  [
    'ru',
    'Рейс отложен, сообщил источник в авиакомпании.',
    'сообщил источник в авиакомпании',
    [['person', 'источник в авиакомпании', null, 'авиакомпании']],
  ],
  [
    'ru',
    'На железной дороге уверяют, что лестница будет.',
    'На железной дороге уверяют',
    [['organisation', 'железной дороге', null, null]],
  ],
];

it.each<[WireLanguage, string]>([
  ['ru', 'Министр Азамат Исаков сказал, что городу нужен «умный счётчик» на каждый дом.'],
  ['ru', 'Министр Азамат Исаков сказал, что «мягкая сила» дешевле.'],
  ['ru', 'Ему нравится «Тихий берег», сказал министр.'],
])('A term of two words is nobody’s speech: %s %s', (language, sentence) => {
  expect(read(language, sentence).quotes).toEqual([]);
});

describe('What a source is', () => {
  it.each<[WireLanguage, string, string, string]>([
    ['en', 'Amnesty International said the road was shut.', 'Amnesty International', 'organisation'],
    ['ru', 'Организация Open Roads сообщила, что дорога закрыта.', 'Open Roads', 'organisation'],
    ['ru', 'По данным Нацстаткома, цены выросли.', 'Нацстаткома', 'organisation'],
    ['ru', 'Советник губернатора сообщил, что дорога закрыта.', 'Советник губернатора', 'person'],
    ['ru', 'Как пишет The Ferry Times, дорога закрыта.', 'The Ferry Times', 'agency'],
    ['en', 'Union leaders argue that wages lag behind.', 'Union leaders', 'person'],
    ['kk', 'Тергеуші іс тоқтағанын айтты.', 'Тергеуші', 'person'],
  ])('%s: %s', (language, sentence, name, kind) => {
    expect(read(language, sentence).sources.map((one) => [one.name, one.kind])).toEqual([[name, kind]]);
  });
});

describe('Whose word it is', () => {
  it.each(SOURCES)('%s: %s', (language, sentence, words, sources) => {
    const story = read(language, sentence);
    expect(story.attributions.map(({ text }) => text)).toEqual([words]);
    expect(
      story.sources.map(({ kind, name, role, organisation }) => [kind, name, role, organisation]),
    ).toEqual(sources);
  });

  it('is nobody’s who only asks himself', () => {
    expect(read('en', 'Here is how they explained it.').attributions).toEqual([]);
  });

  it('is no paper’s that only has an article before its name', () => {
    expect(
      read('en', 'In an interview with The Ferry Post, she was asked. “Ann Lee,” she said.').sources,
    ).toEqual([]);
  });
});
