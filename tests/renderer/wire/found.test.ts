import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../src/renderer/i18n/index.ts';
import { foundIn } from '../../../src/renderer/wire/found.ts';
import { foundText } from '../../../src/renderer/wire/found-texts.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import {
  attribution,
  chip,
  doc,
  headline,
  lede,
  li,
  p,
  standfirst,
  subheading,
  ul,
} from '../../support/build.ts';

const quotation = (id: string) => schema.marks.quotation.create({ id, source: null });
const spoken = schema.node('quote', { id: 'q' }, [
  schema.text('“Bread', [quotation('one')]),
  schema.text(' “does” ', [quotation('one'), quotation('two')]),
  schema.text('not wait.”', [quotation('one')]),
]);

const built = doc(
  headline('Dam dry'),
  lede(chip('OSH'), 'Water fell.'),
  p('More.'),
  p(''),
  { node: spoken, tags: {} },
  subheading('WINTER'),
  ul(li('One'), li('Two')),
  attribution('(Additional reporting)'),
).doc;
const byline = (name: string, order: number) => ({ name, order, role: '', bio: [] });
const article = built.type.create(
  { ...built.attrs, bylines: { b: byline('B. Writer', 1), a: byline('A. Writer', 0) } },
  built.content,
);

afterEach(() => setLocale('en'));

describe('what is found in an article', () => {
  it('is counted: empty blocks not, direct speech as a paragraph, each quotation once', () => {
    expect(foundIn(article)).toEqual({
      headline: true,
      standfirst: false,
      dateline: true,
      lede: true,
      paragraphs: 2,
      subheadings: 1,
      lists: 1,
      attributions: 1,
      quotations: 2,
      sources: 0,
      bylines: ['A. Writer', 'B. Writer'],
    });
    expect(foundIn(doc(headline(''), standfirst('Only this'), lede('')).doc)).toMatchObject({
      headline: false,
      standfirst: true,
      lede: false,
      dateline: false,
    });
  });

  it('is told in one line, in the window’s language', () => {
    expect(foundText(foundIn(article))).toBe(
      'headline, dateline, lede, 2 paragraphs, 1 subheading, 1 list, 1 attribution, 2 quotations, bylines A. Writer, B. Writer',
    );
    setLocale('ru');
    expect(foundText(foundIn(article))).toBe(
      'заголовок, место и дата, лид, 2 абзаца, 1 подзаголовок, 1 список, 1 атрибуция, 2 цитаты, авторы A. Writer, B. Writer',
    );
  });
});
