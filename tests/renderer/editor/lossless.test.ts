import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { groupCopies } from '../../../src/renderer/editor/copy-groups.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { type Fault, type MemoryConnection, MemoryLibrary } from '../../support/memory-seam.ts';
import { MemoryUnsentStore } from '../../support/memory-unsent.ts';

type Edit = { do: 'type'; window: number; place: number } | { do: 'delete'; window: number; place: number };
type Deed = Edit | { do: 'disconnect' | 'reconnect'; window: number } | { do: 'wait'; milliseconds: number };

const window_ = fc.nat({ max: 2 });
const place = fc.nat({ max: 1000 });
const typing: fc.Arbitrary<Deed> = fc.record({ do: fc.constant('type'), window: window_, place });
const deleting: fc.Arbitrary<Deed> = fc.record({ do: fc.constant('delete'), window: window_, place });
const line: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom('disconnect', 'reconnect'),
  window: window_,
});
const waiting: fc.Arbitrary<Deed> = fc.record({
  do: fc.constant('wait'),
  milliseconds: fc.nat({ max: 300 }),
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('lost-before' as const) },
  { weight: 1, arbitrary: fc.constant('lost-after' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { error: { code: 'disk-full' as const, message: '', data: {} } },
      { error: { code: 'writer-restarting' as const, message: '', data: {} } },
      { error: { code: 'steps-rejected' as const, message: '', data: { reason: 'test' } } },
    ),
  },
);

function story(): Node {
  const paragraphs = [0, 1, 2, 3].map((index) =>
    schema.node('paragraph', { id: newId() }, schema.text(`start${index} end${index} `)),
  );
  return schema.node('doc', null, [
    schema.node('headline', { id: newId() }, schema.text('title ')),
    schema.node('lede', { id: newId() }, schema.text('lede ')),
    ...paragraphs,
  ]);
}

/** Places between words, where a word can be typed without parting another. */
function places(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textContent;
    for (let offset = 0; offset <= text.length; offset++) {
      if (offset === 0 || text[offset - 1] === ' ') found.push(pos + 1 + offset);
    }
    return false;
  });
  return found;
}

/** Types a word, and returns it; or deletes a block, and returns the words that were on the screen there. */
function act(deed: Edit, session: StorySession, count: number): string[] {
  const { doc } = session.state;
  if (deed.do === 'type') {
    const at = places(doc)[deed.place % places(doc).length] ?? 1;
    const word = `w${count}`;
    session.dispatch(session.state.tr.insertText(`${word} `, at));
    return [word];
  }
  if (doc.childCount <= 2) return [];
  const index = 2 + (deed.place % (doc.childCount - 2));
  const start = doc.children.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 0);
  const block = doc.child(index);
  session.dispatch(session.state.tr.delete(start, start + block.nodeSize));
  return block.textContent.split(' ');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

interface Run {
  library: MemoryLibrary;
  sessions: StorySession[];
  typed: string[];
  deleted: Set<string>;
}

/** Three windows on one story go through `deeds` over bad lines, then the lines are good again. */
async function run(
  deeds: readonly Deed[],
  faults: readonly Fault[],
  delays: readonly number[],
): Promise<Run> {
  const library = new MemoryLibrary(story());
  const coming = [...faults];
  let turn = 0;
  const delay = () => delays[turn++ % delays.length] ?? 0;
  const connections: MemoryConnection[] = [];
  const sessions: StorySession[] = [];
  for (let index = 0; index < 3; index++) {
    const trouble = (name: string) => (/append|since|keep/.test(name) ? (coming.shift() ?? null) : null);
    const connection = library.connect(trouble, delay);
    connections.push(connection);
    sessions.push(await StorySession.open(connection, library.id, { unsent: new MemoryUnsentStore() }));
  }
  const typed: string[] = [];
  const deleted = new Set<string>();
  for (const deed of deeds) {
    if (deed.do === 'wait') {
      await vi.advanceTimersByTimeAsync(deed.milliseconds);
      continue;
    }
    const session = sessions[deed.window];
    const connection = connections[deed.window];
    if (!session || !connection) continue;
    if (deed.do === 'type') typed.push(...act(deed, session, typed.length));
    else if (deed.do === 'delete') for (const word of act(deed, session, 0)) deleted.add(word);
    else if (deed.do === 'disconnect') connection.disconnect();
    else connection.reconnect();
  }
  for (const connection of connections) connection.reconnect();
  let settled = false;
  const all = Promise.all(sessions.map((session) => session.flush())).then(() => {
    settled = true;
  });
  for (let round = 0; !settled && round < 200; round++) await vi.advanceTimersByTimeAsync(500);
  await all;
  for (const connection of connections) connection.reconnect();
  await vi.advanceTimersByTimeAsync(3000);
  return { library, sessions, typed, deleted };
}

async function end({ sessions }: Run): Promise<void> {
  const closing = Promise.all(sessions.map((session) => session.close()));
  await vi.advanceTimersByTimeAsync(500);
  await closing;
}

describe('three windows over bad lines', () => {
  test('end with the same story, and each word that was typed is in it once or in a conflict copy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 5, arbitrary: typing }, deleting, line, waiting), { maxLength: 30 }),
        fc.array(fault, { maxLength: 20 }),
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 10 }),
        async (deeds, faults, delays) => {
          const result = await run(deeds, faults, delays);
          const { library, sessions, typed, deleted } = result;
          const words = library.doc.textBetween(0, library.doc.content.size, ' ').split(' ');
          for (const session of sessions) {
            expect(session.state.doc.toJSON()).toEqual(library.doc.toJSON());
            expect(session.pending).toBe(false);
            expect(session.getSnapshot().saved.kind).toBe('saved');
            expect(session.getSnapshot().lost).toBe(groupCopies(library.copies).length);
          }
          const copied = library.copies.flatMap((copy) => copy.text.split(/\s+/));
          for (const word of typed) {
            const times = words.filter((each) => each === word).length;
            expect(times).toBeLessThanOrEqual(1);
            if (times === 0 && !deleted.has(word)) expect(copied).toContain(word);
          }
          await end(result);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
