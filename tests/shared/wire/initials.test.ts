import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

const STORY: Record<'ru' | 'en', string> = {
  ru: 'Завод открыли\n\nМУРМАНСК, 14 апреля – Компания открыла завод у порта, и город ждал этого долго.\n\n',
  en: 'Port closes\n\nLONDON, April 14 – The port closed for a week, and nobody could say why that was.\n\n',
};

/** A sentence with a quotation, and who speaks. */
const SPOKEN: [keyof typeof STORY, string, string][] = [
  ['ru', '«Это завод», – заявил генеральный директор А. П. Кольцов.', 'А. П. Кольцов'],
  ['ru', '«Это порт», – сказала Н.И. Белова.', 'Н.И. Белова'],
  ['ru', '«Мы ждём», – добавил В. Лыков. А. Рыков молчал.', 'В. Лыков'],
  ['en', '“It works,” said J. K. Marlow, the chief engineer.', 'J. K. Marlow'],
  ['en', '“It does,” said H.G. Okoro. A. Smith was silent.', 'H.G. Okoro'],
];

describe('a name with initials', () => {
  it.each(SPOKEN)('is whole as a speaker’s (%s): %s', (language, sentence, speaker) => {
    const { quotes, sources } = wireToJson(parseWire(STORY[language] + sentence));
    expect(quotes.map((quote) => quote.speaker)).toEqual([speaker]);
    expect(sources.map(({ name }) => name)).toEqual([speaker]);
  });
});
