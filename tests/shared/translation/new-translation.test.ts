import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { idsIn } from '../../../src/shared/translation/block-links.ts';
import { newTranslation } from '../../../src/shared/translation/new-translation.ts';
import {
  box,
  chip,
  divider,
  doc,
  embed,
  figure,
  headline,
  lede,
  li,
  outline,
  p,
  quote,
  standfirst,
  title,
  ul,
} from '../../support/build.ts';
import { LINK } from '../../support/translation.ts';

const made = (source: Node, language = 'ru', translator = '') =>
  newTranslation(source, LINK, language, translator);

function withDetails(attrs: Record<string, unknown>): Node {
  const source = doc(headline('H'), lede('L')).doc;
  return source.type.create({ ...source.attrs, ...attrs }, source.content);
}

describe('a new translation', () => {
  it('has an empty block of the same kind for each block of its source', () => {
    const source = doc(
      headline('H'),
      standfirst('S'),
      lede(chip('OSH'), 'L'),
      p('A'),
      quote('Q'),
      ul(li('one'), li('two')),
      box(title('T'), p('B')),
      figure('C'),
      divider(),
      embed(),
    ).doc;
    const translation = made(source);
    expect(outline(translation)).toBe(
      'headline() standfirst() lede([ОШ — ]) paragraph() quote() list(listItem() listItem()) ' +
        'factbox(factboxTitle() paragraph()) figure() divider() embed()',
    );
    translation.check();
    expect(translation.children.flatMap((block) => block.attrs.of)).toEqual(
      source.children.map((block) => block.attrs.id),
    );
    const ids = translation.children.flatMap(idsIn);
    expect(new Set(ids).size).toBe(source.children.flatMap(idsIn).length);
    for (const id of ids) expect(source.children.flatMap(idsIn)).not.toContain(id);
  });

  it('links items and the parts of a box to theirs', () => {
    const source = doc(headline('H'), lede('L'), ul(li('one'), li('two'))).doc;
    const items = made(source).child(2).children;
    expect(items.map((item) => item.attrs.of[0])).toEqual(
      source.child(2).children.map((item) => item.attrs.id),
    );
  });

  it('keeps who speaks, which picture it is, and how a list counts', () => {
    const source = schema.node('doc', null, [
      schema.node('headline', { id: 'h' }),
      schema.node('lede', { id: 'l' }),
      schema.node('quote', { id: 'q', source: 'ministry' }),
      schema.node('figure', { id: 'f', media: 'ab12', alt: 'a dam', credit: 'TCA' }),
      schema.node('list', { id: 'n', ordered: true }, [schema.node('listItem', { id: 'i' })]),
      schema.node('embed', { id: 'e', url: 'https://example.org/1', title: 'A map' }),
    ]);
    const [, , said, picture, list, map] = made(source).children.map((block) => block.attrs);
    expect(said).toMatchObject({ source: 'ministry' });
    expect(picture).toMatchObject({ media: 'ab12', alt: 'a dam', credit: 'TCA' });
    expect(list).toMatchObject({ ordered: true });
    expect(map).toMatchObject({ url: 'https://example.org/1', title: 'A map' });
  });

  it('carries the details over, with the translator as the last byline', () => {
    const bylines = { aida: { name: 'Aida Osmonova', role: '', bio: ['Lives in Osh.'], order: 4 } };
    const details = {
      language: 'en',
      slug: 'dam-dry',
      keywords: ['dam'],
      categories: ['energy'],
      embargo: '2026-10-03T10:00:00+06:00',
      eventDate: '2026-10-02',
      sources: { ministry: { name: 'Ministry', role: '', organisation: '', kind: 'organisation' } },
      variants: { push: 'Dam dry' },
    };
    const source = withDetails({ ...details, bylines });
    const { attrs } = made(source, 'kk', ' Dana Ospanova ');
    expect(attrs).toMatchObject({ ...details, language: 'kk', variants: {}, translationOf: LINK });
    expect(Object.values(attrs.bylines)).toEqual([
      bylines.aida,
      { name: 'Dana Ospanova', role: 'аудармашы', bio: [], order: 5 },
    ]);
    expect(made(source, 'kk').attrs.bylines).toEqual(bylines);
  });

  it('brings the dateline in its language, and as it was printed where the place is not known there', () => {
    const chipOf = (place: string, printed: string, language: string) => {
      const source = doc(headline('H'), lede(chip(place, printed), 'L')).doc;
      return made(source, language).child(1).firstChild?.attrs.printed;
    };
    expect(chipOf('ASHGABAT', 'ASHGABAT -- ', 'ru')).toBe('АШХАБАД — ');
    expect(chipOf('BISHKEK', 'BISHKEK -- ', 'en')).toBe('BISHKEK -- ');
    expect(chipOf('LITTLE VILLAGE', 'LITTLE VILLAGE -- ', 'ru')).toBe('LITTLE VILLAGE -- ');
  });
});
