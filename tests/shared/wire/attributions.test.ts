import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import type { WireLanguage } from '../../../src/shared/wire/wire-story.ts';

/** A sentence, the words in it that attribute, their source and who carried it. */
const SENTENCES: [WireLanguage, string, string, string | null, string | null][] = [
  ['en', 'The port was closed for a week, J.K. Marlow said.', 'J.K. Marlow said', 'J.K. Marlow', null],
  ['ru', 'Порт закрыли на неделю, сообщил И. Петров.', 'сообщил И. Петров', 'И. Петров', null],
  ['en', 'Local officials rejected the report, saying they think so.', 'they think', 'Local officials', null],
  ['ru', 'В июне 2019 года он объявил в интернете, что уходит.', 'он объявил в интернете', null, null],
  [
    'ru',
    'Власти Оша отвергли эти сообщения, заявив, что, по их мнению, порт открыт.',
    'по их мнению',
    'Власти Оша',
    null,
  ],
  [
    'ru',
    'Как рассказал изданию один из жителей, порт закрыт.',
    'Как рассказал изданию один из жителей',
    'один из жителей',
    null,
  ],
  [
    'en',
    'The port is shut, 24.kg reported on Monday, citing the regional prosecutor’s office.',
    '24.kg reported on Monday, citing the regional prosecutor’s office',
    'the regional prosecutor’s office',
    '24.kg',
  ],
  [
    'en',
    'According to the port’s director, Ann Marlow, it will open.',
    'According to the port’s director, Ann Marlow',
    'Ann Marlow',
    null,
  ],
  ['ru', 'По словам В. В. Лыкова, порт откроют.', 'По словам В. В. Лыкова', 'В. В. Лыкова', null],
  ['en', 'The dam will hold, police said.', 'police said', 'police', null],
  ['en', 'As the World Bank notes, the dam will hold.', 'As the World Bank notes', 'the World Bank', null],
  ['en', 'In the ministry’s view, the dam will hold.', 'In the ministry’s view', 'the ministry', null],
  [
    'en',
    'Citing two officials, Reuters reported that talks had failed.',
    'Citing two officials, Reuters reported',
    'two officials',
    'Reuters',
  ],
  [
    'en',
    'Talks had failed, Reuters reported on Friday, citing two officials.',
    'Reuters reported on Friday, citing two officials',
    'two officials',
    'Reuters',
  ],
  [
    'en',
    'The Kabar agency quoted the mayor as saying the road was open.',
    'The Kabar agency quoted the mayor as saying',
    'the mayor',
    'Kabar',
  ],
  [
    'en',
    'According to data published by the statistics agency, prices rose.',
    'According to data published by the statistics agency',
    'the statistics agency',
    null,
  ],
  [
    'en',
    'The road is shut, the state news agency UzA reported.',
    'the state news agency UzA reported',
    'UzA',
    null,
  ],
  [
    'en',
    'The Kazakh portal Tengrinews.kz, which has reporters there, quoted a guard as saying the gate was open.',
    'The Kazakh portal Tengrinews.kz, which has reporters there, quoted a guard as saying',
    'a guard',
    'Tengrinews.kz',
  ],
  [
    'en',
    'Officials announced the cut on Tuesday, citing low flows in the river.',
    'Officials announced',
    'Officials',
    null,
  ],
  ['en', 'The report found that half of the wells were dry.', 'The report found', 'The report', null],
  [
    'en',
    'Analysts at Halyk Finance believe the tenge will weaken.',
    'Analysts at Halyk Finance believe',
    'Analysts at Halyk Finance',
    null,
  ],
  [
    'en',
    'State media, citing the health ministry, said 14 people were being treated.',
    'State media, citing the health ministry, said',
    'the health ministry',
    'State media',
  ],
  [
    'en',
    'Residents, quoted by local media, said the road was shut.',
    'Residents, quoted by local media, said',
    'Residents',
    'local media',
  ],
  [
    'en',
    'A police official, speaking on condition of anonymity because he was not authorized to talk to the press, said three men had been held.',
    'A police official, speaking on condition of anonymity because he was not authorized to talk to the press, said',
    'A police official',
    null,
  ],
  [
    'ru',
    'Ранее Reuters со ссылкой на два источника сообщало о возможной отставке.',
    'Reuters со ссылкой на два источника сообщало',
    'два источника',
    'Reuters',
  ],
  ['ru', 'Его брат Тимур сообщил, что подаст жалобу.', 'Его брат Тимур сообщил', 'Тимур', null],
  [
    'ru',
    'Воды хватит, сообщили в Министерстве энергетики во вторник, 3 марта.',
    'сообщили в Министерстве энергетики во вторник',
    'Министерстве энергетики',
    null,
  ],
  [
    'ru',
    'Источник в полиции сообщил РИА Новости, что подозреваемый задержан.',
    'Источник в полиции сообщил РИА Новости',
    'Источник в полиции',
    'РИА Новости',
  ],
  ['ru', 'В МЧС предупредили о сходе лавин.', 'В МЧС предупредили', 'МЧС', null],
  [
    'ru',
    'В пресс-службе комитета агентству подтвердили факт задержания.',
    'В пресс-службе комитета агентству подтвердили',
    'пресс-службе комитета',
    null,
  ],
  ['ru', 'Полиция Оша сообщила о двух погибших.', 'Полиция Оша сообщила', 'Полиция Оша', null],
  [
    'ru',
    'Об этом РИА Новости сообщил источник, знакомый с делом.',
    'Об этом РИА Новости сообщил источник',
    'источник',
    'РИА Новости',
  ],
  [
    'ru',
    'Об этом со ссылкой на пресс-службу МВД пишет Kaktus.media.',
    'Об этом со ссылкой на пресс-службу МВД пишет Kaktus.media',
    'пресс-службу МВД',
    'Kaktus.media',
  ],
  ['ru', 'Пострадавших нет, об этом сообщает МЧС.', 'об этом сообщает МЧС', 'МЧС', null],
  [
    'ru',
    'Пострадавших нет, сообщили «Фонтанке» в пресс-службе МЧС.',
    'сообщили «Фонтанке» в пресс-службе МЧС',
    'пресс-службе МЧС',
    null,
  ],
  [
    'ru',
    'Как сообщает корреспондент «Газеты.uz» из Намангана, воду дали.',
    'Как сообщает корреспондент «Газеты.uz» из Намангана',
    'Газеты.uz',
    null,
  ],
  [
    'ru',
    'О визите со ссылкой на МИД Китая сообщает «Синьхуа».',
    'со ссылкой на МИД Китая сообщает «Синьхуа»',
    'МИД Китая',
    'Синьхуа',
  ],
  [
    'ru',
    'Как отметил в беседе с журналистами глава комитета, средств не хватает.',
    'Как отметил в беседе с журналистами глава комитета',
    'глава комитета',
    null,
  ],
  [
    'ru',
    'В ответ на запрос редакции министерство сообщило, что воды хватит.',
    'В ответ на запрос редакции министерство сообщило',
    'министерство',
    null,
  ],
  ['ru', 'В материалах дела указано, что деньги ушли.', 'В материалах дела указано', 'материалах дела', null],
  ['ru', 'Мать Айпери Нургуль говорит, что ждёт.', 'Мать Айпери Нургуль говорит', 'Нургуль', null],
  [
    'en',
    'As one of the miners put it, coal is patient.',
    'As one of the miners put it',
    'one of the miners',
    null,
  ],
  [
    'en',
    'A statement from the prime minister’s office said the talks went well.',
    'A statement from the prime minister’s office said',
    'the prime minister’s office',
    null,
  ],
  ['en', 'Police suspect that the fire was set.', 'Police suspect', 'Police', null],
  [
    'en',
    'Researchers at the University of Leeds found that the ice is thin.',
    'Researchers at the University of Leeds found',
    'Researchers at the University of Leeds',
    null,
  ],
  ['en', 'The talks lasted six hours, participants said.', 'participants said', 'participants', null],
  [
    'en',
    'Data compiled by Bloomberg show the tenge has lost 4 percent.',
    'Data compiled by Bloomberg show',
    'Bloomberg',
    null,
  ],
  ['en', 'Court documents show that the money was moved.', 'Court documents show', 'Court documents', null],
  ['en', 'Analysts had warned that prices would rise.', 'Analysts had warned', 'Analysts', null],
  ['ru', 'Согласно проекту, гребень поднимут.', 'Согласно проекту', 'проекту', null],
  [
    'ru',
    'Ссылаясь на Минэнерго, 24.kg пишет, что свет дадут.',
    'Ссылаясь на Минэнерго, 24.kg пишет',
    'Минэнерго',
    '24.kg',
  ],
  [
    'ru',
    'Переговоры сорваны, сообщил РИА Новости представитель МИД.',
    'сообщил РИА Новости представитель МИД',
    'представитель МИД',
    'РИА Новости',
  ],
  ['ru', 'По утверждению его вдовы, он знал.', 'По утверждению его вдовы', 'его вдовы', null],
  ['kk', 'Министрдің айтуынша, баға өспейді.', 'Министрдің айтуынша', 'Министр', null],
  ['kk', 'Министр баға өспейтінін айтты.', 'айтты', 'Министр', null],
  ['kk', 'Полиция қызметкері күдіктінің ұсталғанын растады.', 'растады', 'Полиция қызметкері', null],
  [
    'kk',
    'Басқарма хатшысы Асел Үсенова Азаттыққа келіссөз жүріп жатқанын айтты.',
    'айтты',
    'Асел Үсенова',
    null,
  ],
  [
    'kk',
    'Жаңбыр жалғасады, деп хабарлайды ҚазАқпарат «Қазгидрометке» сілтеме жасап.',
    'деп хабарлайды ҚазАқпарат «Қазгидрометке» сілтеме жасап',
    '«Қазгидромет»',
    'ҚазАқпарат',
  ],
  [
    'kk',
    'Екі адам қаза тапты, деп жазды Zakon.kz ТЖМ-ге сілтеме жасап.',
    'деп жазды Zakon.kz ТЖМ-ге сілтеме жасап',
    'ТЖМ',
    'Zakon.kz',
  ],
  ['uz', 'Onasi Nurgul oʻgʻlini qidirayotganini aytadi.', 'aytadi', 'Nurgul', null],
  ['uz', 'Rasmiylar vaziyat tinch ekanini aytmoqda.', 'aytmoqda', 'Rasmiylar', null],
  [
    'uz',
    'Bu haqda Gazeta.uz’ga hokimlik matbuot xizmati maʼlum qildi.',
    'Bu haqda Gazeta.uz’ga hokimlik matbuot xizmati maʼlum qildi',
    'hokimlik matbuot xizmati',
    'Gazeta.uz',
  ],
  [
    'kk',
    'Reuters дереккөздерге сілтеме жасап, келіссөз тоқтағанын хабарлады.',
    'Reuters дереккөздерге сілтеме жасап',
    'дереккөздер',
    'Reuters',
  ],
  ['ky', 'Долбоорго ылайык, тосмо бийиктейт.', 'Долбоорго ылайык', 'Долбоорго', null],
  [
    'ky',
    'Бул тууралуу «Кабар» агенттигине министр Азамат Исаков айтып берди.',
    'Бул тууралуу «Кабар» агенттигине министр Азамат Исаков айтып берди',
    'Азамат Исаков',
    'Кабар',
  ],
  [
    'tg',
    'Вазир Азамат Исоқов гуфт, ки нарх боло намеравад.',
    'Вазир Азамат Исоқов гуфт',
    'Азамат Исоқов',
    null,
  ],
  [
    'tg',
    'Рейтер бо истинод ба манбаъҳо хабар медиҳад, ки гуфтушунид қатъ шуд.',
    'Рейтер бо истинод ба манбаъҳо хабар медиҳад',
    'манбаъҳо',
    'Рейтер',
  ],
  ['uz', 'Narx oshmaydi, dedi vazir Azamat Isoqov.', 'dedi vazir Azamat Isoqov', 'Azamat Isoqov', null],
  [
    'uz',
    'Militsiya maʼlum qilishicha, haydovchi qochib ketgan.',
    'Militsiya maʼlum qilishicha',
    'Militsiya',
    null,
  ],
];

/** Sentences in which nobody is said to say anything. */
const PLAIN: [WireLanguage, string][] = [
  ['en', 'A spokesman for the ministry, Anvar Sobirov, declined to comment.'],
  ['en', 'Three cases were reported last week.'],
  ['en', 'The suspect, whose name was not released, faces 12 years in prison.'],
  ['en', 'The second suspect, aged 34, was released.'],
  ['en', 'Recent estimates put the figure at 11 percent.'],
  ['en', 'Rescuers found two bodies.'],
  ['ru', 'Согласно купленным билетам, ехали двое.'],
  ['ru', 'Президент Азамат Исаков, выступая в парламенте, пообещал не повышать налоги.'],
  ['ru', 'В книге рассказали о походе.'],
  ['ru', 'Дети говорили о море.'],
  ['ky', 'Нан быйыл былтыркыга караганда кымбат.'],
];

/** Names, what their holders are, and of what. */
const OFFICES: [WireLanguage, string, string, string | null, string | null][] = [
  ['en', 'Mostly, says Dilbar Marlow of the Sanitary Service.', 'Dilbar Marlow', null, 'Sanitary Service'],
  [
    'ru',
    'Аналитик Halyk Finance Мадина Лыкова сообщила, что порт открыт.',
    'Мадина Лыкова',
    'Аналитик',
    'Halyk Finance',
  ],
  ['ru', 'Его адвокат Нурлан Садыков отметил, что суд отложен.', 'Нурлан Садыков', 'адвокат', null],
  [
    'ru',
    'Об этом рассказал Айбек Лыков, бывший командир в МЧС Таджикистана.',
    'Айбек Лыков',
    'бывший командир',
    'МЧС Таджикистана',
  ],
  [
    'en',
    'Aziz Karimov, head of the Water Agency, said the dam would hold.',
    'Aziz Karimov',
    'head',
    'Water Agency',
  ],
  [
    'en',
    'The dam will hold, said Zarnur Energy chief executive Dilnoza Hakimova.',
    'Dilnoza Hakimova',
    'chief executive',
    'Zarnur Energy',
  ],
  ['en', 'His lawyer, Igor Lapin, said he would appeal.', 'Igor Lapin', 'lawyer', null],
  [
    'en',
    '“We are proud,” said Igor Lapin, Head of Press at Zarnur Energy.',
    'Igor Lapin',
    'Head of Press',
    'Zarnur Energy',
  ],
  ['en', '“We are proud,” said Igor Lapin, CEO of Zarnur Energy.', 'Igor Lapin', 'CEO', 'Zarnur Energy'],
  [
    'en',
    '“We are proud,” said Igor Lapin, a 43-year-old beekeeper from Osh.',
    'Igor Lapin',
    'beekeeper from Osh',
    null,
  ],
  ['en', '“We are proud,” said Igor Lapin, one of the organizers.', 'Igor Lapin', null, null],
  ['en', '“We are proud,” Zarnur Energy’s CEO Dilnoza Hakimova said.', 'Dilnoza Hakimova', 'CEO', null],
  [
    'en',
    'Osh’s rights ombudsman, Jamilya Dosmatova, called for an inquiry, saying that “silence is also an answer.”',
    'Jamilya Dosmatova',
    'rights ombudsman',
    null,
  ],
  ['en', '“I wait,” student Aizada Murat kyzy said.', 'Aizada Murat kyzy', 'student', null],
  ['ru', 'Заместитель Орлова Елена Ким сообщила, что порт открыт.', 'Елена Ким', 'Заместитель Орлова', null],
  [
    'ru',
    'По мнению экономиста Ильяса Тлеубаева, рынок «сам всё расставит».',
    'Ильяса Тлеубаева',
    'экономиста',
    null,
  ],
  [
    'ru',
    '«Дамба устоит», – сказал глава Водного агентства Азиз Каримов.',
    'Азиз Каримов',
    'глава',
    'Водного агентства',
  ],
  [
    'ru',
    '«Дамба устоит», – сказал в Бишкеке министр энергетики Азиз Каримов.',
    'Азиз Каримов',
    'министр энергетики',
    null,
  ],
  [
    'kk',
    '«Бөгет шыдайды», – деді Су агенттігінің басшысы Әзиз Кәрімов.',
    'Әзиз Кәрімов',
    'басшысы',
    'Су агенттігі',
  ],
  [
    'tg',
    '«Сарбанд тоб меорад», – гуфт Азиз Каримов, роҳбари Агентии об.',
    'Азиз Каримов',
    'роҳбари',
    'Агентии об',
  ],
  [
    'uz',
    '“Toʻgʻon chidaydi”, — dedi Suv agentligi rahbari Aziz Karimov.',
    'Aziz Karimov',
    'rahbari',
    'Suv agentligi',
  ],
];

function read(language: WireLanguage, sentence: string) {
  return wireToJson(
    parseWire(`A title\n\nIt rained on the first day of the fair.\n\n${sentence}\n\nAnd so it ends.`, {
      language,
    }),
  );
}

describe('An attribution', () => {
  it.each(SENTENCES)('%s: %s', (language, sentence, text, source, via) => {
    expect(read(language, sentence).attributions).toEqual([{ text, source, via }]);
  });

  it('by a possessive goes on with the institution that told of somebody', () => {
    const text = 'Министерство обороны сообщило, что Лыков был ранен. По его данным, он жив.';
    expect(read('ru', text).attributions.map(({ source }) => source)).toEqual([
      'Министерство обороны',
      'Министерство обороны',
    ]);
  });

  it.each([
    ['«Воды хватит всем до весны», — отметили в министерстве.', 'министерстве'],
    ['«Воды хватит всем до весны», — сообщили журналистам в мэрии Оша.', 'мэрии Оша'],
    ['«Воды хватит всем до весны», — рассказали в Кыргызгидромете.', 'Кыргызгидромете'],
    ['«Воды хватит всем до весны», — сказали в толпе.', null],
  ])('by many who are not named is the word of where they say it: %s', (text, speaker) => {
    expect(read('ru', `Порт открыт. ${text}`).quotes).toEqual([
      { text: 'Воды хватит всем до весны', speaker },
    ]);
  });

  it.each<[WireLanguage, string, string, string | null]>([
    [
      'en',
      'Marlow’s wife told reporters by phone: “Let him see a doctor.”',
      'Let him see a doctor.',
      'Marlow’s wife',
    ],
    ['en', 'The justice ministry rejected the findings as “one-sided”.', 'one-sided', 'The justice ministry'],
    ['ru', 'На вопрос о сроках министр ответил: «Цифры назовём позже».', 'Цифры назовём позже', 'министр'],
    [
      'ru',
      'Аналитик Мадина Лыкова полагает, что проект окупится «не раньше 2040 года».',
      'не раньше 2040 года',
      'Мадина Лыкова',
    ],
  ])('of words spoken, in %s: %s', (language, text, words, speaker) => {
    expect(read(language, text).quotes).toEqual([{ text: words, speaker }]);
  });

  it('to who passes on what somebody gave stands beside it, in Russian too', () => {
    const text = 'Дорогу закроют. Об этом сообщил мэр Иван Петров, передает корреспондент 24.kg.';
    expect(read('ru', text).attributions).toEqual([
      { text: 'сообщил мэр Иван Петров', source: 'Иван Петров', via: null },
      { text: 'передает корреспондент 24.kg', source: '24.kg', via: null },
    ]);
  });

  it('to an agency’s reporter is to the agency', () => {
    const text = 'Жол жабылды, деп хабарлайды ҚазАқпарат тілшісі Көлік департаментіне сілтеме жасап.';
    expect(read('kk', text).attributions).toEqual([
      {
        text: 'деп хабарлайды ҚазАқпарат тілшісі Көлік департаментіне сілтеме жасап',
        source: 'Көлік департаменті',
        via: 'ҚазАқпарат',
      },
    ]);
  });

  it('to who passes a report on is not to who gave it', () => {
    const text =
      'Бұл туралы компания басшысы Нұрлан Сәуранов отырыстан кейін мәлімдеді, деп хабарлайды Tengrinews.kz тілшісі.';
    expect(read('kk', `Вагондар келді. ${text}`).attributions).toEqual([
      {
        text: 'Бұл туралы компания басшысы Нұрлан Сәуранов отырыстан кейін мәлімдеді',
        source: 'Нұрлан Сәуранов',
        via: null,
      },
      { text: 'деп хабарлайды Tengrinews.kz тілшісі', source: 'Tengrinews.kz', via: null },
    ]);
  });

  it('leaves who is cited to the pronoun, and not to the outlet that cites', () => {
    const text = 'Аналитик Нурлан Садыков ждёт роста. «Цены вырастут втрое», — цитирует его издание.';
    expect(read('ru', text).quotes).toEqual([{ text: 'Цены вырастут втрое', speaker: 'Нурлан Садыков' }]);
  });

  it('to the office that was named last makes no second source', () => {
    const text = 'Министерство энергетики сообщило, что воды мало. По данным ведомства, её станет меньше.';
    expect(read('ru', text).sources.map(({ name }) => name)).toEqual(['Министерство энергетики']);
  });

  it.each(PLAIN)('is not in %s: %s', (language, sentence) => {
    expect(read(language, sentence).attributions).toEqual([]);
  });
});

describe('An office', () => {
  it.each(OFFICES)('%s: %s', (language, sentence, name, role, organisation) => {
    expect(read(language, sentence).sources.find((source) => source.name === name)).toMatchObject({
      role,
      organisation,
    });
  });
});
