import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzy, rank } from '../../../src/renderer/ui/fuzzy.ts';

const names = ['New story', 'Next tab', 'Settings', 'Show or hide the list', 'Новый материал', 'Bold'];
const found = (typed: string) => rank(typed, names, (name) => name).map(({ item }) => item);

describe('finding by a few letters', () => {
  it('keeps the order of the list while nothing is typed', () => {
    expect(found('')).toEqual(names);
  });

  it('prefers the starts of words', () => {
    expect(found('ns')[0]).toBe('New story');
    expect(found('nt')[0]).toBe('Next tab');
  });

  it('takes words in any order and any case', () => {
    expect(found('STORY new')).toEqual(['New story']);
  });

  it('finds Cyrillic', () => {
    expect(found('нов мат')).toEqual(['Новый материал']);
  });

  it('finds a word in another form, below those that have it as typed', () => {
    const commands = ['Переместить материал в корзину', 'Перевести на…', 'Корзина'];
    const ranked = rank('корзина', commands, (name) => name).map(({ item }) => item);
    expect(ranked).toEqual(['Корзина', 'Переместить материал в корзину']);
    expect(fuzzy('перевод', 'Перевести на…')?.places).toEqual([0, 1, 2, 3, 4]);
    expect(fuzzy('оформления', 'Сменить оформление')).not.toBeNull();
  });

  it('finds a stem only where a word begins', () => {
    expect(fuzzy('корзина', 'Накорзить')).toBeNull();
  });

  it('takes е for ё', () => {
    expect(fuzzy('темное', 'Тёмное оформление')?.places).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('leaves out what lacks a letter', () => {
    expect(found('xyz')).toEqual([]);
  });

  it('marks exactly letters that were typed, in order, inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (typed, text) => {
        const fit = fuzzy(typed, text);
        if (!fit) return;
        const lower = text.toLowerCase();
        const wanted = new Set(typed.toLowerCase());
        expect([...fit.places]).toEqual([...fit.places].sort((a, b) => a - b));
        for (const place of fit.places) expect([...wanted].join('')).toContain(lower[place]);
      }),
    );
  });

  it('finds every text by itself', () => {
    fc.assert(fc.property(fc.string(), (text) => fuzzy(text, text) !== null));
  });
});
