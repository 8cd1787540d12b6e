import { describe, expect, it } from 'vitest';
import { CITIES } from '../../../src/shared/translation/place-names/cities.ts';
import { COUNTRIES } from '../../../src/shared/translation/place-names/countries.ts';
import { REGIONS } from '../../../src/shared/translation/place-names/regions.ts';
import { placeIn } from '../../../src/shared/translation/places.ts';

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('places', () => {
  it('are named as their readers know them, from every language', () => {
    expect(placeIn('Ashgabat', 'ru')).toBe('Ашхабад');
    expect(placeIn('Тошкент', 'tg')).toBe('Тошканд');
    expect(placeIn('Алматы', 'uz-Latn')).toBe('Olmaota');
    expect(placeIn('O‘sh', 'ky')).toBe('Ош');
    expect(placeIn("Farg'ona", 'en')).toBe('Fergana');
    expect(placeIn('Бішкек', 'uz-Cyrl')).toBe('Бишкек');
    expect(placeIn('Khujand', 'tg-TJ')).toBe('Хуҷанд');
    expect(placeIn('Tashkent', 'uz')).toBe('Toshkent');
  });

  it('keep capitals, countries and second cities', () => {
    expect(placeIn('ASHGABAT', 'kk')).toBe('АШХАБАД');
    expect(placeIn('TASHKENT, Uzbekistan', 'ru')).toBe('ТАШКЕНТ, Узбекистан');
    expect(placeIn('ОШ, Кыргызстан', 'uz-Latn')).toBe('OʻSH, Qirgʻiziston');
    expect(placeIn('Astana/Bishkek', 'ky')).toBe('Астана/Бишкек');
    expect(placeIn('WASHINGTON, U.S.', 'ru')).toBe('ВАШИНГТОН, США');
    expect(placeIn('TOShKENT', 'en')).toBe('TASHKENT');
    expect(placeIn('АШХАБАД – ТАШКЕНТ', 'uz-Latn')).toBe('ASHXOBOD – TOSHKENT');
    expect(placeIn('Cholpon-Ata, Issyk-Kul Province', 'ky')).toBe('Чолпон-Ата, Ысык-Көл облусу');
    expect(placeIn('Кӯлоб, вилояти Хатлон', 'ru')).toBe('Куляб, Хатлонская область');
    expect(placeIn("QOʻQON, Farg'ona viloyati", 'en')).toBe('KOKAND, Fergana Region');
  });

  it('stay unsaid where any part is not known', () => {
    expect(placeIn('Little Village', 'ru')).toBeNull();
    expect(placeIn('TASHKENT, Chilanzar District', 'ru')).toBeNull();
    expect(placeIn('Petropavl', 'tg')).toBeNull();
    expect(placeIn('Almaty', 'kk-Latn')).toBeNull();
    expect(placeIn('Almaty', 'de')).toBeNull();
    expect(placeIn('', 'ru')).toBeNull();
  });

  it('have a name or a dash in each of the seven columns, and each name one place', () => {
    for (const table of [CITIES, COUNTRIES, REGIONS]) {
      const seen = new Map<string, string>();
      for (const row of rows(table)) {
        expect(row.length, row[0]).toBe(7);
        for (const name of new Set(row.flatMap((cell) => cell.split('/')))) {
          expect(name).not.toBe('');
          if (name !== '-') expect(seen.get(name), name).toBeUndefined();
          seen.set(name, row[0] ?? '');
        }
      }
    }
  });

  it('are countries as CLDR names them, but for those that say otherwise', () => {
    const regions = new Intl.DisplayNames(['en'], { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = new Map(
      letters.flatMap((a) =>
        letters.map((b): [string, string] => [regions.of(`${a}${b}`) ?? '', `${a}${b}`]),
      ),
    );
    const ours = ['Kyrgyzstan', 'United States', 'United Arab Emirates'];
    const tags = ['en', 'ru', 'kk', 'ky', 'tg', 'uz', 'uz-Cyrl'];
    for (const row of rows(COUNTRIES)) {
      const [english = ''] = row[0]?.split('/') ?? [];
      const code = codes.get(english);
      if (ours.includes(english)) continue;
      expect(code, english).toBeDefined();
      for (const [column, tag] of tags.entries()) {
        const known = new Intl.DisplayNames([tag], { type: 'region' }).of(code ?? '')?.replaceAll('‘', 'ʻ');
        expect(row[column]?.split('/')[0], `${english} in ${tag}`).toBe(known);
      }
    }
  });
});
