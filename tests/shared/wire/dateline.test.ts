import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/shared/wire/dateline.ts';

/** Text, and the place, date, agency and reporter of its dateline. */
const DATELINES: [string, string | null, string | null, string | null, string | null][] = [
  ['BISHKEK, March 12 (TCA) — Text', 'BISHKEK', 'March 12', 'TCA', null],
  ['BISHKEK (TCA) - Text', 'BISHKEK', null, 'TCA', null],
  ['BISHKEK, March 12, 14:30 (TCA) — Text', 'BISHKEK', 'March 12, 14:30', 'TCA', null],
  ['Bishkek, Tuesday, May 5 (Kabar) – Text', 'Bishkek', 'Tuesday, May 5', 'Kabar', null],
  ['BISHKEK, May 5, 2026 (24.kg) – Text', 'BISHKEK', 'May 5, 2026', '24.kg', null],
  ['BISHKEK, Kyrgyzstan — Text', 'BISHKEK, Kyrgyzstan', null, null, null],
  ['SHULUKTU, Batken Region, May 5 — Text', 'SHULUKTU, Batken Region', 'May 5', null, null],
  ['WASHINGTON, D.C. — Text', 'WASHINGTON, D.C.', null, null, null],
  ['SHULUKTU, Batken, May 5 — Text', 'SHULUKTU, Batken', 'May 5', null, null],
  ['(TCA) BISHKEK — Text', 'BISHKEK', null, 'TCA', null],
  ['Reuters, BISHKEK, March 12 - Text', 'BISHKEK', 'March 12', 'Reuters', null],
  ['12 March 2026, Bishkek – Text', 'Bishkek', '12 March 2026', null, null],
  ['5 мая, Минск /Корр. БЕЛТА/. Текст', 'Минск', '5 мая', 'БЕЛТА', null],
  ['МОСКВА, 5 мая – РИА Новости, Иван Петров. Текст', 'МОСКВА', '5 мая', 'РИА Новости', 'Иван Петров'],
  ['АСТАНА, 5 мая (Sputnik, Айгуль Бекова) – Текст', 'АСТАНА', '5 мая', 'Sputnik', 'Айгуль Бекова'],
  ['ТОШКЕНТ, 5 май. /ЎзА мухбири Анвар Содиқов/. Матн', 'ТОШКЕНТ', '5 май', 'ЎзА', 'Анвар Содиқов'],
  ['АСТАНА, 5 мая – КазТАГ. Текст', 'АСТАНА', '5 мая', 'КазТАГ', null],
  ['АСТАНА. 5 мая. КАЗИНФОРМ – Текст', 'АСТАНА', '5 мая', 'КАЗИНФОРМ', null],
  ['АСТАНА. Текст', 'АСТАНА', null, null, null],
  ['Бишкек, 12-март /Кабар/. Текст', 'Бишкек', '12-март', 'Кабар', null],
  ['Бишкек, 05.05.26 – 24.kg. Текст', 'Бишкек', '05.05.26', '24.kg', null],
  ['ДУШАНБЕ, 3.05.2026 /АМИТ «Ховар»/. Матн', 'ДУШАНБЕ', '3.05.2026', 'АМИТ «Ховар»', null],
  ['Душанбе, 14 мая. /Агентство/ - Текст', 'Душанбе', '14 мая', 'Агентство', null],
  ['шаҳри Хуҷанд, 14 май – Матн', 'шаҳри Хуҷанд', '14 май', null, null],
  ['Астана қаласы, 5 мамыр – Мәтін', 'Астана қаласы', '5 мамыр', null, null],
  ['TOSHKENT, 7-may (UzA) — Matn', 'TOSHKENT', '7-may', 'UzA', null],
  ['Тошкент, 7 май. ЎзА. Матн', 'Тошкент', '7 май', 'ЎзА', null],
  ['Ашхабад, 5 мая (TDH): Текст', 'Ашхабад', '5 мая', 'TDH', null],
  ['ALMATY/BISHKEK – Text', 'ALMATY/BISHKEK', null, null, null],
  ['LONDON/ASTANA, May 5 (Reuters) - Text', 'LONDON/ASTANA', 'May 5', 'Reuters', null],
  ['Ашхабад – Ташкент. Текст', 'Ашхабад – Ташкент', null, null, null],
  ['Turmush - Нарын', null, null, 'Turmush', null],
];

/** Datelines, and ledes in whose first words a dash stands: a way, a match, an aside, a range. */
const LEDES: [string, string][] = [
  ['БИШКЕК, 23 ноября (TCA) — ', 'Дорога Бишкек — Ош закрыта из-за лавины'],
  ['БИШКЕК, 23 ноября (TCA) - ', 'Дорога Бишкек - Ош закрыта из-за лавины'],
  ['БИШКЕК, 23 ноября (TCA) -- ', 'Дорога Бишкек -- Ош закрыта из-за лавины'],
  ['БИШКЕК, 23 ноября — ', 'Трасса — Ош закрыта из-за лавины'],
  ['БИШКЕК, 23 ноября, Кабар, Асель Бекова — ', 'Дорога Бишкек — Ош закрыта'],
  ['Бишкек, 23 ноября /Кабар/. ', 'Трасса Бишкек — Ош закрыта'],
  ['ТАШКЕНТ, 23 ноября (Рейтер) — ', 'Поезд Алматы — Ташкент сошел с рельсов'],
  ['МОСКВА — БИШКЕК, 23 ноября (Рейтер) — ', 'Рейс Москва — Бишкек отменен'],
  ['АСТАНА, 23 ноября — ', 'Кайрат — Астана: счет 2:1'],
  ['АСТАНА, 23 ноября — ', '«Кайрат» — «Астана»: счет 2:1'],
  ['ДУШАНБЕ, 23 ноябр — «Садо» — ', 'Дар пойтахт борон борид'],
  ['ТОШКЕНТ, 23 ноябрь — ', '«Афросиёб» — тезюрар поезд — кечикди'],
  ['ОШ, 23 ноября — АиФ-Кыргызстан. ', 'В городе шёл дождь'],
  ['Ош шаары, 12-октябрь. ', 'Дарыя ташыды'],
  ['KARAKOL and BISHKEK — ', 'The river rose'],
  ['КазАқпарат – Астана. ', 'Өзен тасыды'],
  ['«Кабар», Бишкек, 12-октябрь – ', 'Дарыя ташыды'],
  ['ТАСС, 12 октября. ', 'Река вышла из берегов'],
  ['/ТАСС/. ', 'Река вышла из берегов'],
  ['Посёлок Токтогул (Джалал-Абадская область), 12 октября. ', 'Река вышла из берегов'],
  ['МОСКВА, 23 ноября — ', '10 — 15 ноября пройдут учения'],
  ['АЛМАТЫ, 23 ноября. Интерфакс. ', 'Трасса Север — Юг закрыта'],
  ['АЛМАТЫ, 23 қараша — ', 'Алматы – Ташкент поезі кешікті'],
  ['ОШ, 23-ноябрь (Кабар) — ', 'Бишкек — Ош жолу жабылды'],
  ['ХУҶАНД, 23 ноябр (Азия-Плюс) — ', 'Роҳи Душанбе – Хуҷанд баста шуд'],
  ['ТОШКЕНТ, 23 ноябрь (ЎзА) — ', 'Тошкент – Самарқанд поезди кечикди'],
  ['TOSHKENT, 23-noyabr (UzA) — ', 'Toshkent – Samarqand poyezdi kechikdi'],
  ['TASHKENT, Nov 23 (Reuters) - ', 'The Tashkent–Samarkand line was shut'],
  ['TASHKENT, Nov 23 — ', 'Afrosiyob — Uzbekistan’s fast train — was halted'],
  ['АСТАНА — ', 'Алматы — Ташкент поезі кешікті'],
  ['БИШКЕК — ', 'Москва – Бишкек рейсы отменены'],
  ['NEW YORK (AP) _ ', 'Oil is up'],
  ['BAKU, Nov 23 (Reuters) - ', 'Middle Corridor - The route from China - will open'],
];

/** Sentences and names that have something of a dateline. */
const OTHERS = [
  'UEFA coaches call it cruel — ninety minutes on the bench',
  'Казахстан – Китай: оборот вырос',
  'Ташкент – Самарканд поезди кечикди',
  'Россия — Родина слонов.',
  'Бишкек — город контрастов',
  'Sputnik — Russia’s agency — was fined',
  'Иван Петров, 5 мая – Текст',
  'Иванов /Петров/ сказал',
  'JSST — Jahon sogʻliqni saqlash tashkiloti — Matn',
  'ВОЗ (Всемирная организация здравоохранения) — Текст',
  'Москва. Как много в этом звуке',
  'Мы, 5 мая, Алматы',
  'Бишкек. 24.kg сообщает',
  'Алматы, Астана, Шымкент – Города',
  'NATO — Members',
  '5 мая – День',
  'Бишкек – Ош – Жалал-Абад жолу жабылды',
];

describe('A dateline', () => {
  it.each(DATELINES)('%s', (text, place, date, agency, reporter) => {
    const found = readDateline(text);
    expect(found?.reporter).toBe(reporter);
    expect(found?.dateline).toEqual({
      place,
      date,
      agency,
      printed: text.slice(0, text.search(/(?:Text|Текст|Матн|Matn|Мәтін|Нарын)$/u)),
    });
  });

  it.each(LEDES)('%s| ends before a dash of the lede: %s', (printed, lede) => {
    expect(readDateline(printed + lede)?.dateline.printed).toBe(printed);
  });

  it.each(OTHERS)('is not in: %s', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});
