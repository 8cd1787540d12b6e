import { Fragment, type Node, Slice } from 'prosemirror-model';
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { textToSlice } from '../../../../src/renderer/editor/commands/clipboard.ts';
import {
  hasSeveralLines,
  isAllSelected,
  isAwaited,
  isBare,
  wholeStory,
} from '../../../../src/renderer/editor/commands/whole-story.ts';
import { newId } from '../../../../src/shared/article/ids.ts';
import { newStoryDoc } from '../../../../src/shared/article/new-story.ts';
import { schema } from '../../../../src/shared/article/schema.ts';
import {
  box,
  chip,
  divider,
  doc,
  figure,
  headline,
  lede,
  li,
  p,
  subheading,
  title,
  ul,
} from '../../../support/build.ts';

const story = doc(headline('Dam dry'), lede('Water fell.'), p('More.'), p(''));

function clipboard(text: string, html = '') {
  return { getData: (type: string) => (type === 'text/plain' ? text : html) };
}

describe('a story is bare', () => {
  it('while nothing is written in it, whatever empty lines it has', () => {
    expect(isBare(newStoryDoc())).toBe(true);
    expect(isBare(doc(headline(''), lede(''), p(''), subheading('')).doc)).toBe(true);
    expect(isBare(doc(headline(''), lede(''), ul(li('')), box(title(''), p(''))).doc)).toBe(true);
  });

  it.each([
    ['a word', doc(headline('Dam'), lede(''))],
    ['a chip', doc(headline(''), lede(chip('OSH')))],
    ['a divider', doc(headline(''), lede(''), divider())],
    ['a picture', doc(headline(''), lede(''), figure(''))],
    ['an item of a list', doc(headline(''), lede(''), ul(li(''), li('Dam')))],
  ])('not with %s', (_, { doc: written }) => {
    expect(isBare(written)).toBe(false);
  });
});

describe('a story awaits its text', () => {
  const translation = ({ doc: given }: { doc: Node }) =>
    given.type.create({ ...given.attrs, translationOf: { story: newId(), revision: 'r' } }, given.content);

  it('while it is bare, and as a translation with the dateline that it was given', () => {
    const given = doc(headline(''), lede(chip('OSH')), p(''));
    expect(isAwaited(newStoryDoc())).toBe(true);
    expect(isAwaited(translation(given))).toBe(true);
    expect(isAwaited(given.doc)).toBe(false);
  });

  it.each([
    ['a word', doc(headline(''), lede(chip('OSH'), 'Вода'))],
    ['a divider', doc(headline(''), lede(chip('OSH')), divider())],
    ['a picture', doc(headline(''), lede(chip('OSH')), figure(''))],
  ])('not with %s', (_, written) => {
    expect(isAwaited(translation(written))).toBe(false);
  });
});

describe('everything is selected', () => {
  const select = (from: number, to: number) =>
    EditorState.create({ doc: story.doc, selection: TextSelection.create(story.doc, from, to) });

  it('by the command, and from the first letter to the last, empty lines aside', () => {
    expect(
      isAllSelected(EditorState.create({ doc: story.doc, selection: new AllSelection(story.doc) })),
    ).toBe(true);
    expect(isAllSelected(select(1, story.doc.content.size - 3))).toBe(true);
  });

  it('not without the first letter or the last, nor with nothing selected', () => {
    expect(isAllSelected(select(2, story.doc.content.size - 3))).toBe(false);
    expect(isAllSelected(select(1, story.doc.content.size - 4))).toBe(false);
    expect(isAllSelected(EditorState.create({ doc: newStoryDoc() }))).toBe(false);
  });
});

describe('a whole story arrives', () => {
  const text = 'Dam dry\n\nWater fell.';

  it('with several lines of plain text', () => {
    expect(wholeStory(textToSlice(text), clipboard(text))).toBe(text);
  });

  it('with HTML that says no more than its text, whatever language it is marked with', () => {
    const marked = schema.text('Dam dry', [schema.marks.lang.create({ lang: 'en' })]);
    const slice = new Slice(
      Fragment.from([schema.node('paragraph', null, marked), p('Water fell.').node]),
      1,
      1,
    );
    expect(wholeStory(slice, clipboard(text, '<p lang=en>Dam dry<p>Water fell.'))).toBe(text);
    expect(wholeStory(slice, clipboard('', '<p>Dam dry<p>Water fell.'))).toBe(text);
  });
  it('without the words that were crossed out where they come from', () => {
    const slice = textToSlice('Dam dry\nWater fell.');
    const read = slice.content.textBetween(0, slice.content.size, '\n\n');
    const tracked = '<p>Dam dry<p>Water <del cite="mailto:a">rose</del>fell.';
    expect(wholeStory(slice, clipboard('Dam dry\nWater rosefell.', tracked))).toBe(read);
  });

  it('with HTML whose words have a look, as the blocks that were read', () => {
    const blocks = [subheading('WINTER').node, p('Water fell.').node];
    expect(wholeStory(new Slice(Fragment.from(blocks), 1, 1), clipboard(text, '<h2>'))).toEqual(blocks);
  });

  it.each([
    ['a single line', textToSlice('Dam dry\n'), clipboard('Dam dry\n')],
    [
      'one line with bold words',
      new Slice(
        Fragment.from(schema.node('paragraph', null, schema.text('x', [schema.marks.strong.create()]))),
        1,
        1,
      ),
      clipboard(text, '<b>'),
    ],
    [
      'a block that only a story has',
      new Slice(Fragment.from([lede(chip('OSH'), 'Water fell.').node, p('x').node]), 1, 1),
      clipboard(text, '<p>'),
    ],
    ['what was copied from a story here', textToSlice(text), clipboard(text, '<p data-pm-slice="1 1 []">')],
  ])('not with %s', (_, slice, data) => {
    expect(wholeStory(slice, data)).toBeNull();
  });

  it('is seen in no time in a line without end', () => {
    const started = performance.now();
    expect(hasSeveralLines('x '.repeat(5_000_000))).toBe(false);
    expect(hasSeveralLines(`x${'\n'.repeat(5_000_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
