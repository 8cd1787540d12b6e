import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  type LeftOut,
  pieces,
  placeOfLeftOut,
  putBack,
  stillOut,
} from '../../../src/renderer/wire/left-out.ts';
import { type BuiltDoc, chip, doc, headline, lede, outline, p } from '../../support/build.ts';

const part = (text: string, after: number): LeftOut => ({ kind: 'furniture', text, after });

const share = part('Share this article', 2);
const more = part('View more articles from Nargiza', 3);
const follow = part('Subscribe to our letter', 3);
const removed = [share, more, follow];

const story = () => doc(headline('Dam dry'), lede(chip('OSH'), 'Water fell.'), p('It feeds.'), p('The end.'));
const kept = pieces(story().doc);

function back(from: BuiltDoc, ...parts: LeftOut[]): string {
  let { doc: now } = from;
  for (const each of parts) {
    now = putBack(EditorState.create({ doc: now }).tr, each, placeOfLeftOut(now, each, removed, kept)).doc;
  }
  now.check();
  return outline(now);
}

describe('a passage that was left out', () => {
  it('comes back behind the piece that stood before it', () => {
    expect(back(story(), share)).toBe(
      'headline(Dam dry) lede([OSH — ]Water fell.) paragraph(Share this article) paragraph(It feeds.) paragraph(The end.)',
    );
  });

  it('comes back in the old order, whichever comes first', () => {
    const end =
      'paragraph(It feeds.) paragraph(View more articles from Nargiza) paragraph(Subscribe to our letter) paragraph(The end.)';
    expect(back(story(), more, follow)).toContain(end);
    expect(back(story(), follow, more)).toContain(end);
  });

  it('finds its place in a story that was written in since', () => {
    const edited = doc(
      headline('Another headline'),
      lede('Another lede.'),
      p('New.'),
      p('It feeds.'),
      p('More.'),
    );
    expect(back(edited, more)).toContain('paragraph(It feeds.) paragraph(View more articles from Nargiza)');
  });

  it('stands first in the body where nothing of what stood before it is left', () => {
    expect(back(doc(headline('New'), lede('New too.'), p('And this.')), more)).toBe(
      'headline(New) lede(New too.) paragraph(View more articles from Nargiza) paragraph(And this.)',
    );
  });

  it('never stands above the lede', () => {
    const top = part('Read also: floods', 1);
    const now = story().doc;
    const place = placeOfLeftOut(now, top, [top], kept);
    const { doc: changed } = putBack(EditorState.create({ doc: now }).tr, top, place);
    expect(outline(changed)).toContain('Water fell.) paragraph(Read also: floods)');
  });
});

describe('what is still out', () => {
  it('is seen in the text: what is back is not in the list', () => {
    expect(stillOut(story().doc, removed)).toEqual(removed);
    expect(stillOut(doc(headline('Dam'), lede('x'), p('Share this article')).doc, removed)).toEqual([
      more,
      follow,
    ]);
  });

  it('counts what was left out twice by its copies', () => {
    const twice = [part('Advertisement', 1), part('Advertisement', 2)];
    const once = doc(headline('Dam'), lede('x'), p('Advertisement')).doc;
    expect(stillOut(once, twice)).toHaveLength(1);
  });

  it('of several lines needs every line', () => {
    const lines = [part('Share\nTweet', 1)];
    expect(stillOut(doc(headline('Dam'), lede('x'), p('Share')).doc, lines)).toHaveLength(1);
    expect(stillOut(doc(headline('Dam'), lede('x'), p('Share'), p('Tweet')).doc, lines)).toEqual([]);
  });
});
