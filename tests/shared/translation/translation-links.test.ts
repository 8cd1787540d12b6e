import { readFileSync } from 'node:fs';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  backspace,
  deleteForward,
  enter,
  freshSlice,
  moveBlockUp,
  replaceSelectionWithSlice,
  setBlock,
  textToSlice,
} from '../../../src/renderer/editor/commands/index.ts';
import { replaceStory } from '../../../src/renderer/editor/commands/pasted-story.ts';
import { fillStory } from '../../../src/renderer/wire/fill-story.ts';
import { SetAttribute } from '../../../src/shared/article/steps.ts';
import { linksOf } from '../../../src/shared/translation/block-links.ts';
import { newTranslation } from '../../../src/shared/translation/new-translation.ts';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import { wireToArticle } from '../../../src/shared/wire/article.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import { divider, doc, figure, headline, lede, li, p, quote, subheading, ul } from '../../support/build.ts';
import { editing, glance, LINK, placeIn, translationOf } from '../../support/translation.ts';

const source = doc(headline('H'), lede('L'), p('A'), p('B'), p('C')).doc;
const written = () => editing(translationOf(source, 'hh', 'll', 'aaa bbb', 'bb', 'cc'), [history()]);

function run(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (tr) => {
      next = now.apply(tr);
    });
    return next;
  }, state);
}

function caretAt(state: EditorState, index: number, offset: number): EditorState {
  return state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, placeIn(state.doc, index, offset))),
  );
}

function selecting(state: EditorState, from: [number, number], to: [number, number]): EditorState {
  const [a, b] = [placeIn(state.doc, ...from), placeIn(state.doc, ...to)];
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, a, b)));
}

function pasting(state: EditorState, text: string): EditorState {
  const { tr } = state;
  replaceSelectionWithSlice(tr, textToSlice(text));
  return state.apply(tr);
}

const rows = (state: EditorState, from: Node = source) => glance(rowsOf(from, state.doc));

describe('links', () => {
  it('go to both halves of a split, and to the paragraph that Enter opens behind one', () => {
    expect(rows(run(caretAt(written(), 2, 4), enter))).toBe('H=hh | L=ll | A=aaa +bbb | B=bb | C=cc');
    expect(rows(run(caretAt(written(), 2, 7), enter))).toBe('H=hh | L=ll | A=aaa bbb+· | B=bb | C=cc');
    expect(rows(run(caretAt(written(), 1, 1), enter))).toBe('H=hh | L=l+l | A=aaa bbb | B=bb | C=cc');
  });

  it('of two blocks that are merged are both there', () => {
    expect(rows(run(caretAt(written(), 3, 0), backspace))).toBe('H=hh | L=ll | A+B=aaa bbbbb | C=cc');
    expect(rows(run(caretAt(written(), 2, 7), deleteForward))).toBe('H=hh | L=ll | A+B=aaa bbbbb | C=cc');
    expect(rows(run(selecting(written(), [2, 3], [3, 1]), backspace))).toBe('H=hh | L=ll | A+B=aaab | C=cc');
    expect(rows(run(caretAt(written(), 2, 0), backspace))).toBe('H=hh | L+A=llaaa bbb | B=bb | C=cc');
  });

  it('of a block whose words all went are not taken over', () => {
    expect(rows(run(selecting(written(), [2, 7], [3, 2]), backspace))).toBe(
      'H=hh | L=ll | A=aaa bbb | B= | C=cc',
    );
    expect(rows(run(selecting(written(), [2, 3], [4, 1]), backspace))).toBe('H=hh | L=ll | A+C=aaac | B=');
  });

  it('of an empty block that is removed are gone with it', () => {
    const state = editing(translationOf(source, 'h', 'l', 'a'));
    expect(rows(run(caretAt(state, 3, 0), backspace))).toBe('H=h | L=l | A=a | B= | C=·');
  });

  it('of a merge are parted again by undo', () => {
    const merged = run(caretAt(written(), 3, 0), backspace);
    const back = run(merged, undo);
    expect(rows(back)).toBe('H=hh | L=ll | A=aaa bbb | B=bb | C=cc');
    expect(back.doc.eq(written().doc)).toBe(false);
    expect(back.doc.child(2).attrs.of).toEqual([source.child(2).attrs.id]);
  });

  it('travel with a block that is moved, retyped or boxed', () => {
    expect(rows(run(caretAt(written(), 3, 0), moveBlockUp))).toBe('H=hh | L=ll | B=bb | A=aaa bbb | C=cc');
    expect(rows(run(caretAt(written(), 3, 0), setBlock('quote')))).toBe(rows(written()));
    expect(rows(run(caretAt(written(), 3, 0), setBlock('factbox')))).toBe(
      'H=hh | L=ll | A=aaa bbb | B=bb | C=cc',
    );
  });

  it('stay with an item that leaves its list and a list that is merged', () => {
    const listed = doc(headline('H'), lede('L'), p('A'), ul(li('one'), li('two'))).doc;
    const state = editing(translationOf(listed, 'h', 'l', 'a', 'eins', 'zwei'));
    const atItem = (offset: number) =>
      state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(placeIn(state.doc, 3, offset)), 1)));
    expect(rows(run(atItem(0), backspace), listed)).toBe('H=h | L=l | A=a | onetwo=eins+zwei');
    expect(rows(run(atItem(0), backspace, backspace), listed)).toBe('H=h | L=l | A+onetwo=aeins+zwei');
    expect(rows(run(atItem(0), setBlock('quote')), listed)).toBe('H=h | L=l | A=a | onetwo=eins+zwei');
  });

  it('are taken over by what is pasted into an empty block', () => {
    const state = caretAt(editing(translationOf(source, 'h', 'l')), 2, 0);
    expect(rows(pasting(state, 'eins'))).toBe('H=h | L=l | A=eins | B=· | C=·');
    expect(rows(pasting(state, 'eins\nzwei'))).toBe('H=h | L=l | A=eins+zwei | B=· | C=·');
  });

  it('are taken over by what is pasted into the middle of a block, which stays together', () => {
    expect(rows(pasting(caretAt(written(), 2, 4), 'X\nY\nZ'))).toBe(
      'H=hh | L=ll | A=aaa X+Y+Zbbb | B=bb | C=cc',
    );
  });

  it('of a copied block come along with the copy', () => {
    const state = written();
    const slice = freshSlice(
      state.doc.slice(placeIn(state.doc, 3, 0) - 1, placeIn(state.doc, 3, 3)),
      state.doc,
    );
    const { tr } = caretAt(state, 4, 2);
    tr.insert(tr.doc.content.size, slice.content);
    expect(rows(state.apply(tr))).toBe('H=hh | L=ll | A=aaa bbb | B=bb | C=cc | =bb');
  });

  it('join a whole text that is put into a new translation, block by block', () => {
    const long = doc(headline('H'), lede('L'), p('A'), subheading('S'), quote('Q'), divider(), p('B')).doc;
    const state = editing(translationOf(long));
    const arriving = doc(
      headline('h'),
      lede('l'),
      p('a'),
      subheading('s'),
      quote('q'),
      divider(),
      p('b'),
    ).doc;
    const { tr } = state;
    replaceStory(tr, arriving.children);
    expect(rows(state.apply(tr), long)).toBe('H=h | L=l | A=a | S=s | Q=q | divider=divider | B=b');
  });

  it('join a wire text that fills a new translation with its source, block by block', () => {
    const read = (name: string) =>
      wireToArticle(parseWire(readFileSync(new URL(`../wire/stories/${name}`, import.meta.url), 'utf8')));
    const [english, russian] = [read('reservoir.en.txt'), read('reservoir.ru.txt')];
    const state = editing(newTranslation(english, LINK, 'ru', ''));
    const filled = state.apply(fillStory(state.tr, russian)).doc;
    expect(filled.textContent).toBe(russian.textContent);
    for (const { sources, targets } of rowsOf(english, filled)) {
      expect([sources.length, targets.length]).toEqual([1, 1]);
      expect(sources[0]?.node.type).toBe(targets[0]?.node.type);
    }
  });

  it('are kept by what a new version of the translation words otherwise', () => {
    const read = (name: string) => readFileSync(new URL(`../wire/stories/${name}`, import.meta.url), 'utf8');
    const english = wireToArticle(parseWire(read('reservoir.en.txt')));
    const first = editing(newTranslation(english, LINK, 'ru', ''));
    const russian = read('reservoir.ru.txt');
    const filled = first.apply(fillStory(first.tr, wireToArticle(parseWire(russian))));
    const newer = wireToArticle(parseWire(russian.replaceAll('Токтогульск', 'Тохтогульск')));
    const after = filled.apply(fillStory(filled.tr, newer).setMeta('paste', true));
    expect(after.doc.textContent).toContain('Тохтогульск');
    const placed = (doc: Node) =>
      rowsOf(english, doc).map(({ sources, targets }) =>
        [sources, targets].map((all) => all.map(({ index }) => index)),
      );
    expect(placed(after.doc)).toEqual(placed(filled.doc));
  });

  it('are what somebody makes them by hand', () => {
    const listed = doc(headline('H'), lede('L'), ul(li('one'), li('two')), p('A')).doc;
    const state = editing(translationOf(listed, 'h', 'l', 'eins', 'zwei', 'a'));
    const { tr } = state;
    state.doc.descendants((node, pos) => {
      if (node.isBlock) tr.step(new SetAttribute(pos, 'of', []));
      return !node.inlineContent;
    });
    expect(rows(state.apply(tr), listed)).toBe('H= | L= | onetwo= | A= | =h | =l | =einszwei | =a');
  });

  it('are found in a moment when all of a long translation is replaced', () => {
    const blocks = Array.from({ length: 1500 }, (_, at) => p(`Paragraph ${at} of a long story.`));
    const long = doc(headline('H'), lede('L'), ...blocks).doc;
    const texts = Array.from({ length: 1502 }, (_, at) => `Абзац ${at} длинной истории.`);
    const state = editing(translationOf(long, ...texts));
    const arriving = texts.slice(2).map((text) => p(text));
    const { tr } = state;
    replaceStory(tr, doc(headline('h'), lede('l'), ...arriving).doc.children);
    // The time that it takes by itself, whatever else the machine does.
    const start = process.cpuUsage();
    const linked = state.apply(tr).doc;
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
    expect(linked.children.map((block) => block.attrs.of[0])).toEqual(
      long.children.map((block) => block.attrs.id),
    );
  });

  it('of a picture are kept by its caption’s second half', () => {
    const pictured = doc(headline('H'), lede('L'), figure('a dam')).doc;
    const state = caretAt(editing(translationOf(pictured, 'h', 'l', 'eine mauer')), 2, 5);
    expect(rows(run(state, enter), pictured)).toBe('H=h | L=l | a dam=eine +mauer');
    const selected = state.apply(
      state.tr.setSelection(NodeSelection.create(state.doc, placeIn(state.doc, 2, 0) - 1)),
    );
    expect(rows(run(selected, backspace), pictured)).toBe('H=h | L=l | a dam=');
  });

  it('are not touched in a story that is no translation, nor by what another window does', () => {
    const plain = doc(headline('H'), lede('L'), p('A'), p('B')).doc;
    const before = editing(plain);
    const merged = run(caretAt(before, 3, 0), backspace);
    expect(merged.doc.child(2).attrs.of).toEqual([]);

    const here = editing(written().doc, [collab({ clientID: 'here' })]);
    const { tr } = here;
    tr.join(placeIn(here.doc, 3, 0) - 1);
    const received = here.apply(
      receiveTransaction(
        here,
        tr.steps,
        tr.steps.map(() => 'there'),
      ),
    );
    expect(received.doc.eq(tr.doc)).toBe(true);
  });

  it('of what another window joined to a merge are on both parts when the merge is taken back', () => {
    const start = translationOf(source, 'hh', 'll', 'aa', 'bb', 'cc');
    const window = (clientID: string) => editing(start, [history(), collab({ clientID })]);
    const pass = (from: EditorState, to: EditorState): [EditorState, EditorState] => {
      const { steps, clientID } = sendableSteps(from) ?? { steps: [], clientID: '' };
      const clients = steps.map(() => clientID);
      return [
        from.apply(receiveTransaction(from, steps, clients)),
        to.apply(receiveTransaction(to, steps, clients)),
      ];
    };
    let [one, two] = pass(run(caretAt(window('one'), 3, 0), backspace), window('two'));
    expect(rows(one)).toBe('H=hh | L=ll | A+B=aabb | C=cc');
    [two, one] = pass(run(caretAt(two, 3, 0), backspace), one);
    expect(rows(one)).toBe('H=hh | L=ll | A+B+C=aabbcc');
    [one, two] = pass(run(one, undo), two);
    expect(one.doc.children.map(({ textContent }) => textContent)).toEqual(['hh', 'll', 'aa', 'bbcc']);
    const ofC = source.lastChild?.attrs.id;
    expect(linksOf(one.doc.child(3))).toContain(ofC);
    expect(two.doc.eq(one.doc)).toBe(true);
  });

  it('are by undo exactly what they were, where nobody else has written', () => {
    const start = written();
    const merged = run(caretAt(start, 3, 0), backspace);
    expect(run(merged, undo).doc.eq(start.doc)).toBe(true);
  });
});
