import fc from 'fast-check';
import { history, redo, undo } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import {
  AllSelection,
  type Command,
  EditorState,
  NodeSelection,
  Selection,
  type Transaction,
} from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addStandfirst,
  backspace,
  datelineOf,
  deleteForward,
  enter,
  freshSlice,
  markQuotation,
  moveBlockDown,
  moveBlockUp,
  removeDateline,
  removeStandfirst,
  replaceSelectionWithSlice,
  SETTABLE_BLOCKS,
  setBlock,
  setDateline,
  setLink,
  textToSlice,
  toggleEm,
  toggleStrong,
} from '../../../../src/renderer/editor/commands/index.ts';
import { datelinePlugin } from '../../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../../src/shared/article/identity.ts';
import { schema } from '../../../../src/shared/article/schema.ts';
import { SetEntry } from '../../../../src/shared/article/steps.ts';
import { randomStory } from '../../../support/random-story.ts';

/** Places are drawn as fractions, so that they fit a story of any length. */
interface Act {
  name: string;
  anchor: number;
  head: number;
  pick: number;
  pasted: Slice;
}

/** What an act says that it takes away and puts in; all else must still be there. */
interface Account {
  removed: string;
  added: string;
}

const at = (doc: Node, fraction: number) => doc.resolve(Math.floor(fraction * doc.content.size));

function textIn(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to);
}

function selected(state: EditorState): string {
  return textIn(state.doc, state.selection.from, state.selection.to);
}

// Evenly spread, which doubles are not: they crowd around nought.
const fraction = fc.nat(999).map((thousandths) => thousandths / 1000);

const slices: fc.Arbitrary<Slice> = fc.oneof(
  fc
    .tuple(randomStory, fraction, fraction)
    .map(([doc, one, other]) =>
      doc.slice(at(doc, Math.min(one, other)).pos, at(doc, Math.max(one, other)).pos),
    ),
  fc.constantFrom('one', 'one\ntwo', '\n\none\r\n\r\ntwo\nthree\n').map(textToSlice),
);

const act: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(
    'type',
    'type',
    'enter',
    'enter',
    'backspace',
    'backspace',
    'delete',
    'block',
    'block',
    'paste',
    'chip',
    'chip away',
    'entry',
    'mark',
    'standfirst',
    'move',
    'undo',
    'redo',
  ),
  anchor: fraction,
  head: fraction,
  pick: fc.nat(60),
  pasted: slices,
});

function select(state: EditorState, { anchor, head, pick }: Act): Selection {
  const { doc } = state;
  if (pick === 0) return new AllSelection(doc);
  const $at = at(doc, anchor);
  if (pick < 10) {
    const node = $at.nodeAfter;
    if (node && !node.isText && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, $at.pos);
  }
  const start = Selection.near($at);
  if (pick < 20) {
    const end = Selection.near(at(doc, head));
    return Selection.findFrom(start.$from, 1, true) &&
      end.$head.parent.inlineContent &&
      start.$from.parent.inlineContent
      ? textBetween(start.$from.pos, end.$head.pos, doc)
      : start;
  }
  const { parent } = start.$from;
  // Borders between blocks are where structure changes, so most carets stand there.
  if (pick < 35 && parent.inlineContent) return Selection.near(doc.resolve(start.$from.start()));
  if (pick < 50 && parent.inlineContent) return Selection.near(doc.resolve(start.$from.end()), -1);
  return start;
}

function textBetween(anchor: number, head: number, doc: Node): Selection {
  return Selection.fromJSON(doc, { type: 'text', anchor, head });
}

class Desk {
  state: EditorState;
  readonly taken: Step[] = [];

  constructor(doc: Node) {
    const plugins = [history({ newGroupDelay: 0 }), identityPlugin(), datelinePlugin()];
    this.state = EditorState.create({ doc, plugins });
  }

  readonly dispatch = (tr: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(tr);
    for (const applied of transactions) this.taken.push(...applied.steps);
    this.state = state;
  };

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }
}

function blockText(state: EditorState): string {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.isBlock ? '' : selected(state);
}

/** What the browser does where a deletion command leaves a key to it: it takes one character. */
function deleteCharacter(desk: Desk, direction: -1 | 1): Account {
  const { $from } = desk.state.selection;
  const from = direction < 0 ? $from.pos - 1 : $from.pos;
  const removed = textIn(desk.state.doc, from, from + 1);
  desk.dispatch(desk.state.tr.delete(from, from + 1));
  return { removed, added: '' };
}

const textCommands = (pick: number): Command =>
  [toggleStrong, toggleEm, setLink('https://example.org/'), markQuotation][pick % 4] ?? toggleEm;

function perform(desk: Desk, action: Act): Account | null {
  const none: Account = { removed: '', added: '' };
  desk.dispatch(desk.state.tr.setSelection(select(desk.state, action)));
  const { state } = desk;
  switch (action.name) {
    case 'type': {
      const removed = selected(state);
      desk.dispatch(state.tr.insertText('w'));
      return { removed, added: 'w' };
    }
    case 'enter': {
      const inline = state.selection instanceof NodeSelection;
      const removed = inline ? '' : blockText(state);
      desk.run(enter);
      return { removed, added: '' };
    }
    case 'backspace':
    case 'delete': {
      const direction = action.name === 'backspace' ? -1 : 1;
      const removed = selected(state);
      const handled = desk.run(direction < 0 ? backspace : deleteForward);
      if (handled) return { removed, added: '' };
      return state.selection.$from.parent.inlineContent ? deleteCharacter(desk, direction) : none;
    }
    case 'block':
      desk.run(setBlock(SETTABLE_BLOCKS[action.pick % SETTABLE_BLOCKS.length] ?? 'paragraph'));
      return none;
    case 'paste': {
      const removed = selected(state);
      const { tr } = state;
      const slice = freshSlice(action.pasted, state.doc);
      replaceSelectionWithSlice(tr, slice);
      desk.dispatch(tr);
      return { removed, added: slice.content.textBetween(0, slice.content.size) };
    }
    case 'chip': {
      const removed = datelineOf(state.doc)?.printed ?? '';
      desk.run(
        setDateline({ place: `P${action.pick}`, date: null, agency: null, printed: `P${action.pick}. ` }),
      );
      return { removed, added: `P${action.pick}. ` };
    }
    case 'chip away': {
      const removed = datelineOf(state.doc)?.printed ?? '';
      desk.run(removeDateline);
      return { removed, added: '' };
    }
    case 'entry':
      desk.dispatch(
        state.tr.step(
          new SetEntry('variants', `v${action.pick % 3}`, action.pick % 2 ? `n${action.pick}` : null),
        ),
      );
      return none;
    case 'mark':
      desk.run(textCommands(action.pick));
      return none;
    case 'standfirst':
      desk.run(action.pick % 2 ? addStandfirst : removeStandfirst);
      return none;
    case 'move':
      desk.run(action.pick % 2 ? moveBlockUp : moveBlockDown);
      return none;
    case 'undo':
      desk.run(undo);
      return null;
    default:
      desk.run(redo);
      return null;
  }
}

/** Visible characters in order of their code, to be compared as a heap. */
function heap(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}

function without(text: string, removed: string): string {
  const left = [...heap(text)];
  for (const character of heap(removed)) left.splice(left.indexOf(character), 1);
  return left.join('');
}

function idsOf(doc: Node): unknown[] {
  const ids: unknown[] = [];
  doc.descendants((node) => {
    if (node.isBlock) ids.push(node.attrs.id);
  });
  return ids;
}

const sequences = fc.array(act, { minLength: 1, maxLength: 12, size: 'max' });
// LAW_RUNS=20000 looks longer.
const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 400) };

beforeEach(() => {
  // ProseMirror only warns of a caret that a command puts where no text is.
  vi.spyOn(console, 'warn').mockImplementation((message: unknown) => {
    throw new Error(String(message));
  });
});

describe('any sequence of edits', () => {
  it('loses no character that it was not told to delete', () => {
    fc.assert(
      fc.property(randomStory, sequences, (doc, acts) => {
        const desk = new Desk(doc);
        for (const action of acts) {
          const before = desk.state.doc.textContent;
          const account = perform(desk, action);
          desk.state.doc.check();
          if (!account) continue;
          const expected = heap(without(before, account.removed) + account.added);
          expect(heap(desk.state.doc.textContent), action.name).toBe(expected);
        }
      }),
      RUNS,
    );
  });

  it('leaves every block with an id, and no id twice', () => {
    fc.assert(
      fc.property(randomStory, sequences, (doc, acts) => {
        const desk = new Desk(doc);
        for (const action of acts) {
          perform(desk, action);
          const ids = idsOf(desk.state.doc);
          expect(
            ids.every((id) => typeof id === 'string' && id !== ''),
            action.name,
          ).toBe(true);
          expect(new Set(ids).size, action.name).toBe(ids.length);
        }
      }),
      RUNS,
    );
  });

  it('leaves no chip but at the start of the lede', () => {
    fc.assert(
      fc.property(randomStory, sequences, (doc, acts) => {
        const desk = new Desk(doc);
        for (const action of acts) perform(desk, action);
        desk.state.doc.descendants((node, _pos, parent, index) => {
          if (node.type === schema.nodes.dateline) expect([parent?.type.name, index]).toEqual(['lede', 0]);
        });
      }),
      RUNS,
    );
  });

  it('is taken back by undo and done again by redo', () => {
    fc.assert(
      fc.property(randomStory, sequences, (doc, acts) => {
        const desk = new Desk(doc);
        for (const action of acts) perform(desk, action);
        while (desk.run(redo));
        const end = desk.state.doc;
        while (desk.run(undo));
        expect(desk.state.doc.toJSON()).toEqual(doc.toJSON());
        while (desk.run(redo));
        expect(desk.state.doc.toJSON()).toEqual(end.toJSON());
      }),
      RUNS,
    );
  });

  it('replays from its steps as JSON to the same story', () => {
    fc.assert(
      fc.property(randomStory, sequences, (doc, acts) => {
        const desk = new Desk(doc);
        for (const action of acts) perform(desk, action);
        let replayed = doc;
        for (const step of desk.taken) {
          const copy = Step.fromJSON(schema, JSON.parse(JSON.stringify(step.toJSON())));
          const result = copy.apply(replayed);
          if (!result.doc) throw new Error(result.failed ?? 'A step did not apply');
          replayed = result.doc;
        }
        expect(replayed.toJSON()).toEqual(desk.state.doc.toJSON());
      }),
      RUNS,
    );
  });
});

describe('marks that were changed, undone and redone', () => {
  it('can be journalled and read again', () => {
    const link = schema.marks.link.create({ href: 'https://example.org/old' });
    const linked = schema.node('doc', null, [
      schema.node('headline', { id: 'h' }, [schema.text('one '), schema.text('two', [link])]),
      schema.node('lede', { id: 'l' }),
    ]);
    const desk = new Desk(linked);
    desk.dispatch(desk.state.tr.setSelection(new AllSelection(linked)));
    for (const command of [setLink('https://example.org/'), undo, redo, undo, redo]) desk.run(command);
    let replayed: Node = linked;
    for (const step of desk.taken) {
      replayed = Step.fromJSON(schema, JSON.parse(JSON.stringify(step))).apply(replayed).doc ?? linked;
    }
    expect(replayed.toJSON()).toEqual(desk.state.doc.toJSON());
  });
});
