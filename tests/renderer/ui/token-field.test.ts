import { describe, expect, it } from 'vitest';
import { withTokens } from '../../../src/renderer/ui/token-field.tsx';

describe('tokens', () => {
  it('are cut at commas, semicolons and line ends, so that a pasted list becomes one token each', () => {
    expect(withTokens(['вода'], 'засуха, Токтогул;энергетика\nвыборы')).toEqual([
      'вода',
      'засуха',
      'Токтогул',
      'энергетика',
      'выборы',
    ]);
  });

  it('are never there twice, whatever their case', () => {
    expect(withTokens(['Water'], 'water, WATER')).toEqual(['Water']);
  });

  it('lose blanks around and doubled blanks within', () => {
    expect(withTokens([], '  Central   Asia  ,  , ')).toEqual(['Central Asia']);
  });
});
