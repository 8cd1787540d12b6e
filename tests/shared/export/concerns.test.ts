import { expect, test } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { concernsOf } from '../../../src/shared/export/concerns.ts';
import { build } from './build.ts';

const { marks, nodes } = schema;
const NOW = Date.parse('2026-11-23T08:00:00Z');
const of = (doc = build({}), progress: Parameters<typeof concernsOf>[2] = null) =>
  concernsOf(doc, NOW, progress);

test('a finished story gives no concern', () => {
  expect(of()).toEqual([]);
});

test('a headline and a language that are missing are told, and of an empty story that it is empty', () => {
  expect(of(build({ headline: '', attrs: { language: '' } }))).toEqual([
    { kind: 'noHeadline' },
    { kind: 'noLanguage' },
  ]);
  const empty = nodes.doc.create({ language: 'en' }, [nodes.headline.create(), nodes.lede.create()]);
  expect(of(empty)).toEqual([{ kind: 'noText' }]);
});

test('an embargo is told while it runs', () => {
  expect(of(build({ attrs: { embargo: '2026-11-23T15:00:00+06:00' } }))).toEqual([
    { kind: 'embargo', until: '2026-11-23T09:00:00.000Z' },
  ]);
  expect(of(build({ attrs: { embargo: '2026-11-23T13:00:00+06:00' } }))).toEqual([]);
});

test('notes are counted by runs of words, comments by their threads, suggestions by their ids', () => {
  const note = marks.note.create();
  const doc = build({
    body: [
      schema.text('one ', [note]),
      schema.text('note', [note, marks.strong.create()]),
      schema.text(' and '),
      schema.text('another', [note]),
      schema.text('old', [marks.deletion.create({ id: 7 })]),
      schema.text('new', [marks.insertion.create({ id: 7 })]),
      schema.text('more', [marks.insertion.create({ id: 8 })]),
    ],
    blocks: [
      nodes.paragraph.create(null, [
        schema.text('Really', [marks.comment.create({ thread: 'a' })]),
        schema.text('?', [marks.comment.create({ thread: 'a' }), marks.strong.create()]),
      ]),
    ],
  });
  expect(of(doc)).toEqual([
    { kind: 'notes', count: 2 },
    { kind: 'comments', count: 1 },
    { kind: 'suggestions', count: 2 },
  ]);
});

test('a translation tells what is not translated and what its source has left behind', () => {
  const progress = { words: 1000, empty: 3, draft: 0, checked: 747, stale: 250 };
  expect(of(build({}), progress)).toEqual([
    { kind: 'untranslated', percent: 1 },
    { kind: 'outdated', percent: 25 },
  ]);
  expect(of(build({}), { words: 9, empty: 9, draft: 0, checked: 0, stale: 0 })).toEqual([
    { kind: 'untranslated', percent: 100 },
  ]);
});
