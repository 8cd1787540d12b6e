import { describe, expect, it } from 'vitest';
import { parseWire } from '../../../src/shared/wire/parse.ts';

/** A title in the capitals of each language, and the short sentence below it. */
const IN_CAPITALS = [
  ['WINTER IMPORTS', 'Imports will grow.'],
  ['ЗИМНИЙ ИМПОРТ', 'Импорт вырастет зимой.'],
  ['ЖАҢА ЖЕЛІ', 'Келесі жылы тағы екі станция ашылады.'],
  ['ҚЫСҚЫ ӨНІМ ҰСЫНЫЛДЫ', 'Ол арзан болады.'],
  ['КЫШКЫ ӨНҮМ', 'Баасы кымбаттайт.'],
  ['ҲОЛАТИ ҶОДАҲОИ ӮРОТЕППА', 'Роҳҳо баста шуданд.'],
  ['ҚЎШИМЧА ҒАЛЛА', 'Ғалла етарли бўлади.'],
  ['OʻZBEKISTON VA GʻALLA', 'Gʻalla yetarli boʻladi.'],
  ["O'ZBEKISTON VA G'ALLA", "G'alla yetarli bo'ladi."],
] as const;

const OPENING = 'Headline of it\n\nThe town council met on Monday and agreed on the budget of the year.';

describe('A title in capitals', () => {
  it.each(IN_CAPITALS)('%s is a subheading over a short sentence', (title, sentence) => {
    const { blocks } = parseWire(`${OPENING}\n\n${title}\n\n${sentence}\n`);
    expect(blocks.slice(1).map(({ type, text }) => [type, text])).toEqual([
      ['subheading', title],
      ['paragraph', sentence],
    ]);
  });

  it('is one over a list too, and none over another line in capitals', () => {
    const over = (lines: string) => parseWire(`${OPENING}\n\nTHE FIGURES\n\n${lines}`).blocks[1]?.type;
    expect(over('• 8 schools\n• 3 clinics')).toBe('subheading');
    expect(over('ALL RIGHT, LET US SEE THEM.')).toBe('paragraph');
    expect(over('none')).toBe('paragraph');
  });
});
