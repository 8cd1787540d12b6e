import fc from 'fast-check';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import {
  backspace,
  deleteForward,
  enter,
  moveBlockDown,
  moveBlockUp,
  replaceSelectionWithSlice,
  SETTABLE_BLOCKS,
  setBlock,
  textToSlice,
} from '../../../src/renderer/editor/commands/index.ts';
import { datelinePlugin } from '../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../src/shared/article/identity.ts';
import { type Loss, lossesOfRebase } from '../../../src/shared/article/rebase-loss.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { SetAttribute, SetEntry } from '../../../src/shared/article/steps.ts';
import { doc, headline, lede, p, quote } from '../../support/build.ts';

/** The order that all windows agree on: steps as JSON, each with the window that made it. */
class Authority {
  readonly rows: { client: string; step: unknown }[] = [];

  append(version: number, client: string, steps: readonly Step[]): boolean {
    if (version !== this.rows.length) return false;
    for (const step of steps) this.rows.push({ client, step: JSON.parse(JSON.stringify(step.toJSON())) });
    return true;
  }

  /** When a value was first set, in the order that all agree on; infinite while it is not sent. */
  rank(value: unknown): number {
    const at = this.rows.findIndex(({ step }) => (step as { value?: unknown }).value === value);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}

/** One window: a real editor state with the real plugins, and what it knows of the authority. */
class Window {
  state: EditorState;
  /** The story as the authority had it at our version. */
  confirmed: Node;
  readonly losses: Loss[] = [];
  readonly name: string;
  private readonly authority: Authority;

  constructor(name: string, start: Node, authority: Authority) {
    this.name = name;
    this.authority = authority;
    this.confirmed = start;
    this.state = EditorState.create({
      doc: start,
      plugins: [
        history({ newGroupDelay: 0 }),
        identityPlugin(),
        datelinePlugin(),
        collab({ clientID: name }),
      ],
    });
  }

  readonly dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr);
  };

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }

  select(anchor: number, head = anchor): void {
    const at = (fraction: number) =>
      Selection.near(this.state.doc.resolve(Math.floor(fraction * this.state.doc.content.size)));
    const start = at(anchor);
    const end = at(head);
    const text = start instanceof TextSelection && end instanceof TextSelection;
    const selection = text ? TextSelection.create(this.state.doc, start.from, end.from) : start;
    this.dispatch(this.state.tr.setSelection(selection));
  }

  receive(): void {
    const rows = this.authority.rows.slice(getVersion(this.state));
    if (rows.length === 0) return;
    const steps = rows.map(({ step }) => Step.fromJSON(schema, step));
    const clients = rows.map(({ client }) => client);
    const own = clients.findIndex((client) => client !== this.name);
    const ours = own < 0 ? steps.length : own;
    for (const step of steps.slice(0, ours))
      this.confirmed = step.apply(this.confirmed).doc ?? this.confirmed;
    const mine = (sendableSteps(this.state)?.steps ?? []).slice(ours);
    const theirs = steps.slice(ours);
    const { rebased, losses } = lossesOfRebase({ before: this.confirmed, mine, theirs });
    this.losses.push(...losses);
    this.dispatch(receiveTransaction(this.state, steps, clients, { mapSelectionBackward: true }));
    for (const step of theirs) this.confirmed = step.apply(this.confirmed).doc ?? this.confirmed;
    // What the loss finder believes to be rebased is what prosemirror-collab rebased.
    const kept = sendableSteps(this.state)?.steps ?? [];
    expect(rebased.map((step) => step.toJSON())).toEqual(kept.map((step) => step.toJSON()));
  }

  sync(): void {
    const sendable = sendableSteps(this.state);
    const client = String(sendable?.clientID);
    if (sendable && !this.authority.append(sendable.version, client, sendable.steps)) {
      this.receive();
      const again = sendableSteps(this.state);
      if (again) this.authority.append(again.version, client, again.steps);
    }
    this.receive();
  }
}

interface Act {
  who: number;
  what: 'word' | 'paste' | 'cut' | 'enter' | 'backspace' | 'delete' | 'block' | 'move' | 'undo' | 'sync';
  anchor: number;
  head: number;
}

// Evenly spread, which doubles are not: they crowd around nought.
const fraction = fc.nat(999).map((thousandths) => thousandths / 1000);
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    'word',
    'word',
    'word',
    'paste',
    'cut',
    'cut',
    'enter',
    'backspace',
    'delete',
    'block',
    'move',
    'undo',
    'sync',
    'sync',
  ),
  anchor: fraction,
  head: fraction,
});

const start = doc(
  headline('水库 干涸'),
  lede('今年 夏天'),
  p('第一 段落'),
  quote('他说 什么'),
  p('最后 结尾'),
).doc;

/** Every word is one character that stands nowhere else, so that no edit can cut one in two. */
const wordsOf = (text: string) => new Set(text.match(/\p{Script=Han}|\p{Script=Hangul}/gu) ?? []);
const HANGUL = 0xac00;
const wordsIn = (story: Node) => wordsOf(story.textBetween(0, story.content.size, ' '));

function perform(window: Window, { what, anchor, head }: Act, word: string): void {
  if (what === 'sync') {
    window.sync();
    return;
  }
  window.select(anchor, what === 'cut' ? head : anchor);
  const { state } = window;
  if (what === 'word') window.dispatch(state.tr.insertText(`${word} `));
  else if (what === 'paste') {
    const { tr } = state;
    replaceSelectionWithSlice(
      tr,
      textToSlice(`${word}\n${String.fromCodePoint(1 + (word.codePointAt(0) ?? 0))}`),
    );
    window.dispatch(tr);
  } else if (what === 'cut') window.dispatch(state.tr.deleteSelection());
  else if (what === 'enter') window.run(enter);
  else if (what === 'backspace') window.run(backspace);
  else if (what === 'delete') window.run(deleteForward);
  else if (what === 'block') {
    window.run(setBlock(SETTABLE_BLOCKS[Math.floor(head * SETTABLE_BLOCKS.length)] ?? 'quote'));
  } else if (what === 'move') window.run(head < 0.5 ? moveBlockUp : moveBlockDown);
  else window.run(undo);
}

interface Run {
  windows: Window[];
  typed: Set<string>;
  /** Words that someone took away while they stood on that one’s screen. */
  decided: Set<string>;
}

function play(acts: readonly Act[]): Run {
  const authority = new Authority();
  const windows = ['a', 'b', 'c'].map((name) => new Window(name, start, authority));
  const typed = wordsIn(start);
  const decided = new Set<string>();
  acts.forEach((action, index) => {
    const window = windows[action.who];
    if (!window) return;
    const word = String.fromCodePoint(HANGUL + 2 * index);
    const before = wordsIn(window.state.doc);
    perform(window, action, word);
    window.state.doc.check();
    if (action.what === 'sync') return;
    const after = wordsIn(window.state.doc);
    for (const now of after) if (!before.has(now)) typed.add(now);
    for (const was of before) if (!after.has(was)) decided.add(was);
  });
  // Twice round, so that the last one’s words reach the first.
  for (const window of [...windows, ...windows]) window.sync();
  return { windows, typed, decided };
}

const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 500) };
const sequences = fc.array(act, { minLength: 2, maxLength: 25, size: 'max' });

describe('three windows on one story', () => {
  it('end the same', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const [a, b, c] = play(acts).windows.map(({ state }) => state.doc.toJSON());
        expect(b).toEqual(a);
        expect(c).toEqual(a);
      }),
      RUNS,
    );
  });

  it('lose no word that nobody decided to delete, but report it', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { windows, typed, decided } = play(acts);
        const kept = wordsIn(windows[0]?.state.doc ?? start);
        const reported = wordsOf(windows.flatMap(({ losses }) => losses.map(({ text }) => text)).join(' '));
        const missing = [...typed].filter(
          (word) => !kept.has(word) && !reported.has(word) && !decided.has(word),
        );
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });

  it('report nothing where nobody deletes', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { windows } = play(acts.filter(({ what }) => what === 'word' || what === 'sync'));
        expect(windows.flatMap(({ losses }) => losses)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a loss', () => {
  const setUp = () => {
    const authority = new Authority();
    const story = doc(headline('H'), lede('x'), p('one two'), p('three')).doc;
    return { mine: new Window('a', story, authority), theirs: new Window('b', story, authority) };
  };
  const place = (window: Window, text: string) => {
    let found = -1;
    window.state.doc.descendants((node, pos) => {
      if (node.isText && node.text?.includes(text)) found = pos + node.text.indexOf(text);
    });
    return found;
  };

  it('is what we typed in a paragraph that another window deleted', () => {
    const { mine, theirs } = setUp();
    const at = place(theirs, 'one');
    theirs.dispatch(theirs.state.tr.delete(at - 1, at + 8));
    theirs.sync();
    mine.dispatch(mine.state.tr.insertText('mine ', place(mine, 'two')));
    mine.sync();
    expect(mine.losses).toEqual([
      {
        reason: 'typed-in-deleted',
        text: 'one mine two',
        blocks: [expect.objectContaining({ type: 'paragraph' })],
      },
    ]);
    theirs.sync();
    expect(theirs.losses).toEqual([]);
    expect(mine.state.doc.textContent).toBe('Hxthree');
  });

  it('is what another window typed in a paragraph that we delete without having seen it', () => {
    const { mine, theirs } = setUp();
    theirs.dispatch(theirs.state.tr.insertText('theirs ', place(theirs, 'two')));
    theirs.sync();
    const at = place(mine, 'one');
    mine.dispatch(mine.state.tr.delete(at - 1, at + 8));
    mine.sync();
    expect(mine.losses).toEqual([
      {
        reason: 'deleted-unseen',
        text: 'one theirs two',
        blocks: [expect.objectContaining({ type: 'paragraph' })],
      },
    ]);
  });

  it('is not what stays beside a deletion', () => {
    const { mine, theirs } = setUp();
    const at = place(theirs, 'one');
    theirs.dispatch(theirs.state.tr.delete(at, at + 3));
    theirs.sync();
    mine.dispatch(mine.state.tr.insertText('mine ', place(mine, 'two')));
    mine.sync();
    expect(mine.losses).toEqual([]);
    expect(mine.state.doc.textContent).toBe('Hx mine twothree');
  });
});

interface Setting {
  who: number;
  what: 'entry' | 'field' | 'block' | 'undo' | 'redo' | 'sync';
  key: number;
}

const settings = fc.array(
  fc.record<Setting>({
    who: fc.nat(1),
    what: fc.constantFrom('entry', 'entry', 'field', 'block', 'undo', 'undo', 'redo', 'sync', 'sync'),
    key: fc.nat(1),
  }),
  { minLength: 3, maxLength: 30, size: 'max' },
);

/** Every value that can be set in this game, by name. */
function valuesOf(story: Node): Record<string, string> {
  const entries = story.attrs.variants as Record<string, string>;
  return {
    0: entries[0] ?? '',
    1: entries[1] ?? '',
    slug: String(story.attrs.slug),
    source: String(story.child(3).attrs.source ?? ''),
  };
}

function set(window: Window, what: Setting['what'], key: number, value: string): void {
  const { tr, doc: story } = window.state;
  if (what === 'sync') window.sync();
  else if (what === 'undo') window.run(undo);
  else if (what === 'redo') window.run(redo);
  else if (what === 'entry') window.dispatch(tr.step(new SetEntry('variants', String(key), value)));
  else if (what === 'field') window.dispatch(tr.step(new SetAttribute(null, 'slug', value)));
  else {
    const at = story.child(0).nodeSize + story.child(1).nodeSize + story.child(2).nodeSize;
    window.dispatch(tr.step(new SetAttribute(at, 'source', value)));
  }
}

describe('an undo', () => {
  it('never overwrites a value that someone else has set later', () => {
    fc.assert(
      fc.property(settings, (acts) => {
        const authority = new Authority();
        const windows = ['a', 'b'].map((name) => new Window(name, start, authority));
        acts.forEach(({ who, what, key }, index) => {
          const window = windows[who];
          if (!window) return;
          const before = valuesOf(window.state.doc);
          // Each value is set once only and tells its author and when it was set.
          set(window, what, key, `${window.name}${index}`);
          if (what !== 'undo' && what !== 'redo') return;
          const after = valuesOf(window.state.doc);
          for (const [name, held] of Object.entries(before)) {
            if (held === '' || held.startsWith(window.name) || after[name] === held) continue;
            // Only a redo may set again what was set on top of that value and undone.
            expect(what).toBe('redo');
            expect(authority.rank(after[name])).toBeGreaterThan(authority.rank(held));
          }
        });
        for (const window of [...windows, ...windows]) window.sync();
        expect(windows[1]?.state.doc.toJSON()).toEqual(windows[0]?.state.doc.toJSON());
      }),
      RUNS,
    );
  });
});
