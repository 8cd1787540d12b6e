import type { Command } from 'prosemirror-state';
import { NodeSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  addStandfirst,
  backspace,
  deleteForward,
  enter,
  moveBlockDown,
  moveBlockUp,
  removeStandfirst,
  setBlock,
} from '../../../../src/renderer/editor/commands/index.ts';
import {
  attribution,
  type Built,
  box,
  chip,
  divider,
  doc,
  figure,
  headline,
  lede,
  li,
  outline,
  p,
  quote,
  standfirst,
  stateOf,
  subheading,
  title,
  ul,
} from '../../../support/build.ts';

/** The outline after a command, with the caret as `|` or a selected node's type after it. */
function outcome(story: Built, ...commands: Command[]): string {
  let state = stateOf(story);
  for (const command of commands) {
    command(state, (tr) => {
      state = state.apply(tr);
    });
    state.doc.check();
  }
  const { selection } = state;
  if (selection instanceof NodeSelection) return `${outline(state.doc)} @${selection.node.type.name}`;
  return outline(state.apply(state.tr.insertText('|')).doc);
}

const story = (...blocks: Built[]) => doc(headline('Head'), lede('Lede'), ...blocks);

describe('Enter', () => {
  it('leads from the end of the headline to the lede, behind its chip', () => {
    expect(outcome(doc(headline('Head<a>'), lede(chip('OSH'), 'Water')), enter)).toBe(
      'headline(Head) lede([OSH — ]|Water)',
    );
  });
  it('leads from the headline to the standfirst', () => {
    expect(outcome(doc(headline('Head<a>'), standfirst('Stand'), lede()), enter)).toBe(
      'headline(Head) standfirst(|Stand) lede()',
    );
  });
  it('takes the rest of a headline to a new standfirst', () => {
    expect(outcome(doc(headline('Dam<a> dry'), lede('Lede')), enter)).toBe(
      'headline(Dam) standfirst(| dry) lede(Lede)',
    );
  });
  it('takes the rest of a standfirst to the lede, with a space between words', () => {
    expect(outcome(doc(headline('H'), standfirst('one<a>two'), lede(chip('OSH'), 'three')), enter)).toBe(
      'headline(H) standfirst(one) lede([OSH — ]|two three)',
    );
  });
  it('splits the lede into lede and paragraph', () => {
    expect(outcome(doc(headline('H'), lede('one<a>two')), enter)).toBe(
      'headline(H) lede(one) paragraph(|two)',
    );
  });
  it('keeps the chip in the lede when the caret is before it', () => {
    expect(outcome(doc(headline('H'), lede('<a>', chip('OSH'), 'two')), enter)).toBe(
      'headline(H) lede([OSH — ]) paragraph(|two)',
    );
  });
  it('opens a paragraph after a quote, a subheading and an attribution', () => {
    for (const block of [quote, subheading, attribution]) {
      expect(outcome(story(block('x<a>')), enter)).toMatch(/\(x\) paragraph\(\|\)$/);
    }
  });
  it('turns an empty quote into a paragraph', () => {
    expect(outcome(story(quote('<a>')), enter)).toBe('headline(Head) lede(Lede) paragraph(|)');
  });
  it('leaves room above a quote when pressed at its start', () => {
    expect(outcome(story(quote('<a>x')), enter)).toBe('headline(Head) lede(Lede) paragraph() quote(|x)');
  });
  it('makes items, and leaves the list from an empty one', () => {
    expect(outcome(story(ul(li('one<a>two'))), enter)).toBe(
      'headline(Head) lede(Lede) list(listItem(one) listItem(|two))',
    );
    expect(outcome(story(ul(li('one'), li('<a>'), li('two'))), enter)).toBe(
      'headline(Head) lede(Lede) list(listItem(one)) paragraph(|) list(listItem(two))',
    );
    expect(outcome(story(ul(li('one'), li('<a>'))), enter)).toBe(
      'headline(Head) lede(Lede) list(listItem(one)) paragraph(|)',
    );
    expect(outcome(story(ul(li('<a>'))), enter)).toBe('headline(Head) lede(Lede) paragraph(|)');
  });
  it('leaves a list and a box from a last line whose text was selected', () => {
    expect(outcome(story(p('x'), ul(li('one'), li('<a>two<b>'))), enter)).toBe(
      'headline(Head) lede(Lede) paragraph(x) list(listItem(one)) paragraph(|)',
    );
    expect(outcome(story(p('x'), box(title('T'), p('b'), p('<a>two<b>'))), enter)).toBe(
      'headline(Head) lede(Lede) paragraph(x) factbox(factboxTitle(T) paragraph(b)) paragraph(|)',
    );
  });
  it('goes from a box title into the box, and from its empty last paragraph out of it', () => {
    expect(outcome(story(box(title('T<a>'), p())), enter)).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(T) paragraph(|))',
    );
    expect(outcome(story(box(title('T'), p('x'), p('<a>'))), enter)).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(T) paragraph(x)) paragraph(|)',
    );
  });
  it('takes the rest of a caption below the picture', () => {
    expect(outcome(story(figure('cap<a>tion')), enter)).toBe(
      'headline(Head) lede(Lede) figure(cap) paragraph(|tion)',
    );
  });
});

describe('Backspace', () => {
  it('joins a paragraph with the text before it', () => {
    expect(outcome(story(p('<a>x')), backspace)).toBe('headline(Head) lede(Lede|x)');
    expect(outcome(story(quote('q'), p('<a>x')), backspace)).toBe('headline(Head) lede(Lede) quote(q|x)');
    expect(outcome(story(ul(li('one')), p('<a>x')), backspace)).toBe(
      'headline(Head) lede(Lede) list(listItem(one|x))',
    );
  });
  it('turns a quote into a paragraph first', () => {
    expect(outcome(story(quote('<a>x')), backspace)).toBe('headline(Head) lede(Lede) paragraph(|x)');
    expect(outcome(story(quote('<a>x')), backspace, backspace)).toBe('headline(Head) lede(Lede|x)');
  });
  it('moves the text of the lede up and leaves the lede', () => {
    expect(outcome(doc(headline('H'), lede('<a>x')), backspace)).toBe('headline(H|x) lede()');
    expect(outcome(doc(headline('H'), standfirst('S'), lede('<a>x')), backspace)).toBe(
      'headline(H) standfirst(S|x) lede()',
    );
  });
  it('joins the standfirst with the headline', () => {
    expect(outcome(doc(headline('H'), standfirst('<a>S'), lede('x')), backspace)).toBe(
      'headline(H|S) lede(x)',
    );
  });
  it('selects the chip before it deletes it', () => {
    const chipped = doc(headline('H'), lede(chip('OSH'), '<a>x'));
    expect(outcome(chipped, backspace)).toBe('headline(H) lede([OSH — ]x) @dateline');
    expect(outcome(chipped, backspace, backspace)).toBe('headline(H) lede(|x)');
  });
  it('selects a divider, a picture and a box before it deletes them', () => {
    expect(outcome(story(divider(), p('<a>x')), backspace)).toBe(
      'headline(Head) lede(Lede) divider() paragraph(x) @divider',
    );
    expect(outcome(story(figure('cap'), p('<a>x')), backspace)).toBe(
      'headline(Head) lede(Lede) figure(cap) paragraph(x) @figure',
    );
    expect(outcome(story(box(title('T'), p('b')), p('<a>x')), backspace)).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(T) paragraph(b)) paragraph(x) @factbox',
    );
    expect(outcome(story(divider(), p('<a>x')), backspace, backspace)).toBe(
      'headline(Head) lede(Lede) paragraph(|x)',
    );
  });
  it('takes the first item out of its list and joins the others', () => {
    expect(outcome(story(ul(li('<a>one'), li('two'))), backspace)).toBe(
      'headline(Head) lede(Lede) paragraph(|one) list(listItem(two))',
    );
    expect(outcome(story(ul(li('one'), li('<a>two'))), backspace)).toBe(
      'headline(Head) lede(Lede) list(listItem(one|two))',
    );
  });
  it('opens a box up from its title', () => {
    expect(outcome(story(box(title('<a>T'), p('x'))), backspace)).toBe(
      'headline(Head) lede(Lede) paragraph(|T) paragraph(x)',
    );
  });
  it('moves the only paragraph of a box into the title and leaves the box', () => {
    expect(outcome(story(box(title('T'), p('<a>x'))), backspace)).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(T|x) paragraph())',
    );
  });
  it('does nothing at the start of the headline', () => {
    expect(outcome(doc(headline('<a>H'), lede('x')), backspace)).toBe('headline(|H) lede(x)');
  });
});

describe('Delete', () => {
  it('joins what follows', () => {
    expect(outcome(story(p('a<a>'), quote('q')), deleteForward)).toBe(
      'headline(Head) lede(Lede) paragraph(a|q)',
    );
    expect(outcome(doc(headline('H<a>'), lede('x'), p('y')), deleteForward)).toBe(
      'headline(H|x) lede() paragraph(y)',
    );
  });
  it('takes an empty block away and lets the next keep its type', () => {
    expect(outcome(story(p('<a>'), quote('q')), deleteForward)).toBe('headline(Head) lede(Lede) quote(|q)');
  });
  it('selects what cannot be joined', () => {
    expect(outcome(story(p('a<a>'), divider()), deleteForward)).toBe(
      'headline(Head) lede(Lede) paragraph(a) divider() @divider',
    );
    expect(outcome(doc(headline('H<a>'), lede(chip('OSH'), 'x')), deleteForward)).toBe(
      'headline(H) lede([OSH — ]x) @dateline',
    );
  });
  it('does nothing at the very end', () => {
    expect(outcome(story(p('a<a>')), deleteForward)).toBe('headline(Head) lede(Lede) paragraph(a|)');
  });
});

describe('block types', () => {
  it('keep text and id', () => {
    const before = story(p('x<a>y'));
    let state = stateOf(before);
    setBlock('quote')(state, (tr) => {
      state = state.apply(tr);
    });
    expect(outline(state.doc)).toBe('headline(Head) lede(Lede) quote(xy)');
    expect(state.doc.lastChild?.attrs.id).toBe(before.node.lastChild?.attrs.id);
  });
  it('take an item out of its list', () => {
    const list = (a: string, b: string, c: string) => story(ul(li(a), li(b), li(c)));
    expect(outcome(list('<a>1', '2', '3'), setBlock('quote'))).toBe(
      'headline(Head) lede(Lede) quote(|1) list(listItem(2) listItem(3))',
    );
    expect(outcome(list('1', '<a>2', '3'), setBlock('quote'))).toBe(
      'headline(Head) lede(Lede) list(listItem(1)) quote(|2) list(listItem(3))',
    );
    expect(outcome(list('1', '2', '<a>3'), setBlock('quote'))).toBe(
      'headline(Head) lede(Lede) list(listItem(1) listItem(2)) quote(|3)',
    );
  });
  it('put blocks into a box, the first subheading as its title', () => {
    let state = stateOf(story(subheading('T<a>'), p('x'), quote('y<b>')));
    setBlock('factbox')(state, (tr) => {
      state = state.apply(tr);
    });
    expect(outline(state.doc)).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(T) paragraph(x) paragraph(y))',
    );
  });
  it('put one paragraph into a box with an empty title', () => {
    expect(outcome(story(p('x<a>')), setBlock('factbox'))).toBe(
      'headline(Head) lede(Lede) factbox(factboxTitle(|) paragraph(x))',
    );
    expect(outcome(story(p('x<a>')), setBlock('factbox'), setBlock('factbox'))).toBe(
      'headline(Head) lede(Lede) paragraph(|x)',
    );
  });
});

describe('moving a block', () => {
  it('swaps it with its neighbour, caret and all', () => {
    expect(outcome(story(p('1'), quote('2<a>')), moveBlockUp)).toBe(
      'headline(Head) lede(Lede) quote(2|) paragraph(1)',
    );
    expect(outcome(story(ul(li('1<a>'), li('2'))), moveBlockDown)).toBe(
      'headline(Head) lede(Lede) list(listItem(2) listItem(1|))',
    );
  });
  it('stops below the lede', () => {
    expect(outcome(story(p('1<a>')), moveBlockUp)).toBe('headline(Head) lede(Lede) paragraph(1|)');
  });
});

describe('the standfirst', () => {
  it('comes under the headline', () => {
    expect(outcome(story(), addStandfirst)).toBe('headline(Head) standfirst(|) lede(Lede)');
  });
  it('leaves its text behind when it goes', () => {
    expect(outcome(doc(headline('H'), standfirst('S<a>'), lede('x')), removeStandfirst)).toBe(
      'headline(H) lede(|x) paragraph(S)',
    );
  });
});
