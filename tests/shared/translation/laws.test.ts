import fc from 'fast-check';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import {
  addStandfirst,
  backspace,
  deleteForward,
  enter,
  freshSlice,
  insertSlice,
  moveBlockDown,
  moveBlockUp,
  removeStandfirst,
  replaceSelectionWithSlice,
  SETTABLE_BLOCKS,
  setBlock,
  textToSlice,
} from '../../../src/renderer/editor/commands/index.ts';
import { datelinePlugin } from '../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../src/shared/article/identity.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { plain } from '../../../src/shared/article/views.ts';
import { countWords } from '../../../src/shared/article/words.ts';
import { hasText } from '../../../src/shared/translation/block-facts.ts';
import { linksIn, linksOf } from '../../../src/shared/translation/block-links.ts';
import { newTranslation } from '../../../src/shared/translation/new-translation.ts';
import { progressOf } from '../../../src/shared/translation/progress.ts';
import { confirmationOf, firstRecords, stillValid } from '../../../src/shared/translation/records.ts';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import { hasNothingToTranslate, stateOf } from '../../../src/shared/translation/states.ts';
import { translationLinks } from '../../../src/shared/translation/translation-links.ts';
import { randomStory } from '../../support/random-story.ts';
import { allConfirmed, LINK, withRecords } from '../../support/translation.ts';

const { nodes } = schema;

/** Places are drawn as fractions, so that they fit a story of any length. */
interface Act {
  name: string;
  anchor: number;
  head: number;
  pick: number;
}

const fraction = fc.nat(999).map((thousandths) => thousandths / 1000);

const act: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(
    'type',
    'enter',
    'enter',
    'backspace',
    'backspace',
    'delete',
    'delete',
    'block',
    'paste',
    'carry',
    'standfirst',
    'move',
    'move',
    'undo',
    'redo',
  ),
  anchor: fraction,
  head: fraction,
  pick: fc.nat(60),
});

function select({ doc }: EditorState, { anchor, head, pick }: Act): Selection {
  const start = Selection.near(doc.resolve(Math.floor(anchor * doc.content.size)));
  const { parent } = start.$from;
  if (pick < 10 && start.$from.depth > 0) {
    const pos = start.$from.before(1);
    if (NodeSelection.isSelectable(doc.child(start.$from.index(0)))) return NodeSelection.create(doc, pos);
  }
  if (pick < 20) {
    const end = Selection.near(doc.resolve(Math.floor(head * doc.content.size)));
    const isText = parent.inlineContent && end.$head.parent.inlineContent;
    return isText ? TextSelection.create(doc, start.$from.pos, end.$head.pos) : start;
  }
  // Borders between blocks are where links change, so most carets stand there.
  if (pick < 38 && parent.inlineContent) return Selection.near(doc.resolve(start.$from.start()));
  if (pick < 52 && parent.inlineContent) return Selection.near(doc.resolve(start.$from.end()), -1);
  return start;
}

class Desk {
  state: EditorState;

  constructor(doc: Node, client = 'one') {
    this.state = EditorState.create({
      doc,
      plugins: [
        history({ newGroupDelay: 0 }),
        identityPlugin(),
        translationLinks(),
        datelinePlugin(),
        collab({ clientID: client }),
      ],
    });
  }

  /** Hands over what was done here, as the library passes it on, and knows it to be taken. */
  send(): { steps: readonly Step[]; clients: (string | number)[] } {
    const sendable = sendableSteps(this.state);
    const steps = sendable?.steps ?? [];
    const clients = steps.map(() => sendable?.clientID ?? '');
    this.receive({ steps, clients });
    return { steps, clients };
  }

  receive({ steps, clients }: ReturnType<Desk['send']>): void {
    this.state = this.state.apply(receiveTransaction(this.state, steps, clients));
  }

  run(command: Command): void {
    command(this.state, (tr) => {
      this.state = this.state.apply(tr);
    });
  }

  perform(action: Act): void {
    this.state = this.state.apply(this.state.tr.setSelection(select(this.state, action)));
    const { state } = this;
    const { tr } = state;
    const { parent } = state.selection.$from;
    const isHead = parent.type === nodes.headline || parent.type === nodes.standfirst;
    switch (action.name) {
      case 'type':
        this.state = state.apply(tr.insertText('w'));
        break;
      case 'enter':
        // In the head it pushes a few words on into the next line, which stays the translation of its own.
        if (!isHead) this.run(enter);
        break;
      case 'backspace':
        this.run(backspace);
        break;
      case 'delete':
        this.run(deleteForward);
        break;
      case 'block':
        this.run(setBlock(SETTABLE_BLOCKS[action.pick % SETTABLE_BLOCKS.length] ?? 'paragraph'));
        break;
      case 'paste':
        replaceSelectionWithSlice(
          tr,
          textToSlice(['one', 'one\ntwo', 'one\ntwo\nthree'][action.pick % 3] ?? ''),
        );
        this.state = state.apply(tr);
        break;
      case 'carry': {
        // A block is cut and put in elsewhere, as when it is dragged there.
        const index = Math.min(state.doc.childCount - 1, Math.floor(action.anchor * state.doc.childCount));
        if (!state.doc.canReplace(index, index + 1)) break;
        const from = state.doc.resolve(0).posAtIndex(index);
        const slice = freshSlice(state.doc.slice(from, from + state.doc.child(index).nodeSize), state.doc);
        tr.delete(from, from + state.doc.child(index).nodeSize);
        insertSlice(
          tr,
          Selection.near(tr.doc.resolve(Math.floor(action.head * tr.doc.content.size))).from,
          slice,
        );
        this.state = state.apply(tr);
        break;
      }
      case 'standfirst':
        this.run(action.pick % 2 ? addStandfirst : removeStandfirst);
        break;
      case 'move':
        this.run(action.pick % 2 ? moveBlockUp : moveBlockDown);
        break;
      case 'undo':
        this.run(undo);
        break;
      default:
        this.run(redo);
    }
  }
}

/** Words of one letter each, which no deletion can cut and no merge can make. */
const WORD = /\p{Script=Han}/gu;

/** A translation in which every text block holds three words of its own, and which links each word has to keep. */
function translated(source: Node): { doc: Node; links: Map<string, readonly string[]> } {
  const links = new Map<string, readonly string[]>();
  const fill = (node: Node): Node => {
    if (!node.inlineContent) return node.type.create(node.attrs, node.children.map(fill), node.marks);
    const words = [0, 1, 2].map(() => {
      const word = String.fromCodePoint(0x4e00 + links.size);
      links.set(word, linksOf(node));
      return word;
    });
    return node.copy(node.content.addToEnd(schema.text(words.join(' '))));
  };
  return { doc: fill(newTranslation(source, LINK, 'ru', '')), links };
}

function sourceText(block: Node): string {
  return block.textBetween(0, block.content.size, ' ');
}

/** Every word in a translation stands in a block that is linked to what the word translates. */
function expectLinked(doc: Node, links: ReadonlyMap<string, readonly string[]>, what: string): void {
  for (const block of doc.children) {
    for (const [word] of sourceText(block).matchAll(WORD)) {
      expect(linksIn(block), `${what}: ${word} in ${sourceText(block)}`).toEqual(
        expect.arrayContaining([...(links.get(word) ?? [])]),
      );
    }
  }
}

describe('a translation, whatever is done to it and to its source', () => {
  it('is linked wherever its words are to what they translate', () => {
    fc.assert(
      fc.property(randomStory, fc.array(act, { maxLength: 12 }), (source, acts) => {
        const { doc, links } = translated(source);
        const desk = new Desk(doc);
        for (const action of acts) {
          desk.perform(action);
          expectLinked(desk.state.doc, links, action.name);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is linked so in two windows that write in it in turn, and only the one that writes sets links', () => {
    fc.assert(
      fc.property(randomStory, fc.array(fc.tuple(fc.boolean(), act), { maxLength: 12 }), (source, acts) => {
        const { doc, links } = translated(source);
        const [one, two] = [new Desk(doc, 'one'), new Desk(doc, 'two')];
        for (const [first, action] of acts) {
          // Undo goes back behind what the other window did since, and may put words where that has moved the place.
          if (action.name === 'undo' || action.name === 'redo') continue;
          const [writer, reader] = first ? [one, two] : [two, one];
          writer.perform(action);
          reader.receive(writer.send());
          expect(sendableSteps(reader.state)).toBeNull();
          expect(reader.state.doc.eq(writer.state.doc)).toBe(true);
          expectLinked(writer.state.doc, links, action.name);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the links again that it had when everything is taken back', () => {
    fc.assert(
      fc.property(randomStory, fc.array(act, { maxLength: 8 }), (source, acts) => {
        const { doc } = translated(source);
        const desk = new Desk(doc);
        for (const action of acts) if (action.name !== 'undo' && action.name !== 'redo') desk.perform(action);
        for (let again = true; again; ) {
          const before = desk.state.doc;
          desk.run(undo);
          again = desk.state.doc !== before;
        }
        expect(desk.state.doc.toJSON()).toEqual(doc.toJSON());
      }),
      { numRuns: 200 },
    );
  });

  it('stands in rows that hold each block of both exactly once, in the order of the translation', () => {
    fc.assert(
      fc.property(randomStory, fc.array(fc.tuple(fc.boolean(), act), { maxLength: 10 }), (story, acts) => {
        const source = new Desk(story);
        const target = new Desk(translated(story).doc);
        for (const [there, action] of acts) (there ? target : source).perform(action);
        const rows = rowsOf(source.state.doc, target.state.doc);
        const indices = (blocks: readonly { index: number }[]) => blocks.map(({ index }) => index);
        expect(indices(rows.flatMap(({ targets }) => targets))).toEqual(
          target.state.doc.children.map((_, at) => at),
        );
        expect(indices(rows.flatMap(({ sources }) => sources)).sort((a, b) => a - b)).toEqual(
          source.state.doc.children.map((_, at) => at),
        );
        for (const { sources, targets } of rows) {
          expect(sources.length + targets.length).toBeGreaterThan(0);
          for (const block of sources) {
            if (targets.length > 0)
              expect(targets.some(({ of }) => of.some(({ id }) => id === block.id))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is a draft, checked, stale and checked again as it is written, confirmed, overtaken and found valid', () => {
    fc.assert(
      fc.property(randomStory, fc.array(act, { maxLength: 6 }), fc.nat(20), (story, acts, pick) => {
        const target = new Desk(translated(story).doc);
        for (const action of acts) target.perform(action);
        const doc = target.state.doc;
        const rows = rowsOf(story, doc);
        const written = rows.filter(({ targets }) =>
          targets.some(({ node, of }) => of.length > 0 && hasText(node)),
        );
        const drafts = withRecords(new Map(), firstRecords(rows, new Map()));
        for (const row of written) expect(stateOf(row, drafts)).toBe('draft');
        const confirmed = allConfirmed(story, doc);
        for (const row of written) expect(stateOf(row, confirmed)).toBe('checked');

        // One text block of the source is written on.
        const places: number[] = [];
        story.descendants((node, pos) => {
          if (node.isTextblock) places.push(pos + 1 + node.content.size);
          return !node.inlineContent;
        });
        const place = places[pick % places.length] ?? 1;
        const index = story.resolve(place).index(0);
        const changed = EditorState.create({ doc: story }).tr.insert(place, schema.text(' more')).doc;
        const after = rowsOf(changed, doc);
        const isOvertaken = ({ targets }: (typeof rows)[number]) =>
          targets.some(({ node, of }) => hasText(node) && of.some((source) => source.index === index));
        for (const row of after) {
          const before = rows.find(({ targets }) => targets[0]?.id === row.targets[0]?.id);
          if (row.targets.length === 0 || !before) continue;
          if (isOvertaken(row)) {
            expect(stateOf(row, confirmed)).toBe('stale');
            expect(stateOf(row, drafts)).toBe('stale');
          } else if (!hasNothingToTranslate(before)) {
            expect(stateOf(row, confirmed)).toBe(stateOf(before, confirmed));
          }
          const valid = row.targets.flatMap((block) => {
            const record = confirmed.get(block.id);
            return record ? [stillValid(block, record)] : [];
          });
          const mended = withRecords(confirmed, valid);
          if (isOvertaken(row)) expect(stateOf(row, mended)).toBe('checked');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a progress that adds up to the words of its source, and to all of them when all is confirmed', () => {
    fc.assert(
      fc.property(randomStory, fc.array(fc.tuple(fc.boolean(), act), { maxLength: 8 }), (story, acts) => {
        const source = new Desk(story);
        const target = new Desk(translated(story).doc);
        const first = withRecords(new Map(), firstRecords(rowsOf(story, target.state.doc), new Map()));
        for (const [there, action] of acts) (there ? target : source).perform(action);
        const [original, doc] = [source.state.doc, target.state.doc];
        for (const records of [new Map(), first, allConfirmed(original, doc)]) {
          const { words, ...states } = progressOf(original, doc, records);
          expect(words).toBe(countWords(plain(original)));
          expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(words);
        }
        const whole = translated(original).doc;
        const records = withRecords(new Map(), rowsOf(original, whole).flatMap(confirmationOf));
        const done = progressOf(original, whole, records);
        expect(done.checked).toBe(done.words);
      }),
      { numRuns: 200 },
    );
  });
});
