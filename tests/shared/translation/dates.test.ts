import { describe, expect, test } from 'vitest';
import { dateIn } from '../../../src/shared/translation/dates.ts';

const LANGUAGES = ['en', 'ru', 'kk', 'kk-Latn', 'ky', 'tg', 'uz-Latn', 'uz-Cyrl'];

describe('a date of a dateline in another language', () => {
  test.each([
    ['Oct. 3', 'ru', '3 октября'],
    ['October 3', 'kk', '3 қазан'],
    ['3 октября', 'en', 'Oct. 3'],
    ['12 мар', 'uz-Latn', '12-mart'],
    ['7-may', 'ru', '7 мая'],
    ['5 мамыр', 'en', 'May 5'],
    ['5 маусым', 'ky', '5-июнь'],
    ['1 июл.', 'tg', '1 июл'],
    ['30 – июнь', 'uz-Cyrl', '30-июн'],
  ])('%s in %s is %s', (date, language, printed) => {
    expect(dateIn(date, language)).toBe(printed);
  });

  test('every month goes into every language and comes back as the same', () => {
    for (const from of LANGUAGES) {
      for (const name of [
        'Jan.',
        'Feb.',
        'March',
        'April',
        'May',
        'June',
        'July',
        'Aug.',
        'Sept.',
        'Oct.',
        'Nov.',
        'Dec.',
      ]) {
        const english = `${name} 14`;
        const there = dateIn(english, from);
        expect(there, `${english} in ${from}`).not.toBeNull();
        expect(dateIn(there ?? '', 'en'), `${there} in en`).toBe(english);
      }
    }
  });

  test.each(['Tuesday', '14 May 2024', 'May 14-15', '45 мая', '3 стола', ''])('%j stays as it is', (date) => {
    expect(dateIn(date, 'ru')).toBeNull();
  });
});
