import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UnsentWriter } from '../../../src/renderer/editor/unsent-writer.ts';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { MemoryUnsentStore } from '../../support/memory-unsent.ts';

const CLIENT = 'page';

/** Steps that write one word after the other into the headline. */
function steps(...words: string[]) {
  const transform = new Transform(newStoryDoc({ language: 'en' }));
  for (const word of words) {
    const end = transform.doc.firstChild?.nodeSize ?? 2;
    transform.replaceWith(end - 1, end - 1, schema.text(word));
  }
  return transform.steps;
}

function writer() {
  const store = new MemoryUnsentStore();
  return { store, writer: new UnsentWriter(store, { story: 'story', client: CLIENT }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the page’s own keeping of unacknowledged steps', () => {
  test('begins well before a tenth of a second, and goes on with each step', async () => {
    const { store, writer: kept } = writer();
    const [first, second] = steps('Dam ', 'opens');
    if (!first || !second) throw new Error('There are no steps.');
    kept.pending(0, [first]);
    await vi.advanceTimersByTimeAsync(50);
    expect(store.steps.get(CLIENT)?.steps).toHaveLength(1);
    kept.pending(0, [first, second]);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.steps.get(CLIENT)?.steps).toHaveLength(2);
  });

  test('does not begin while the library takes a step every few milliseconds, however long that goes on', async () => {
    const { store, writer: kept } = writer();
    const put = vi.spyOn(store, 'putSteps');
    const typed = steps(...Array.from({ length: 60 }, (_, at) => `${at} `));
    for (let at = 0; at + 2 <= typed.length; at++) {
      kept.pending(at, typed.slice(at, at + 2));
      await vi.advanceTimersByTimeAsync(10);
      kept.pending(at + 1, typed.slice(at + 1, at + 2));
    }
    expect(put).not.toHaveBeenCalled();
  });

  test('does not need timers, which a browser puts off while keys come quickly', async () => {
    const { store, writer: kept } = writer();
    const typed = steps(...Array.from({ length: 30 }, (_, at) => `${at} `));
    await vi.advanceTimersByTimeAsync(0);
    const put = vi.spyOn(store, 'putSteps').mockImplementation(() => new Promise(() => {}));
    const clock = vi.spyOn(performance, 'now');
    let last = 0;
    for (let count = 1; count <= typed.length; count++) {
      clock.mockReturnValue(1000 + count * 5);
      kept.pending(0, typed.slice(0, count));
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      const part = put.mock.lastCall?.[0];
      last = part ? part.from + part.steps.length : 0;
      expect(count - last, 'steps of the last 25 ms at most are in memory alone').toBeLessThanOrEqual(5);
    }
    expect(last).toBeGreaterThan(25);
    clock.mockRestore();
  });

  test('does not let what is typed wait until the store has told that it has what came before', async () => {
    const { store, writer: kept } = writer();
    const put = vi.spyOn(store, 'putSteps').mockImplementation(() => new Promise(() => {}));
    const typed = steps('Dam ', 'opens ', 'gates');
    for (let count = 1; count <= typed.length; count++) {
      kept.pending(0, typed.slice(0, count));
      kept.hurry();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(put.mock.calls.map(([part]) => [part.from, part.steps.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  test('removes nothing before words that went from the story are kept elsewhere', async () => {
    const { store, writer: kept } = writer();
    kept.pending(0, steps('Dam opens'));
    kept.hurry();
    await vi.advanceTimersByTimeAsync(0);
    let keepElsewhere = () => {};
    kept.after(
      new Promise<void>((resolve) => {
        keepElsewhere = resolve;
      }),
    );
    kept.acknowledged();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.steps.size).toBe(1);
    keepElsewhere();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.steps.size).toBe(0);
  });

  test('tries again after a failure of the store', async () => {
    const { store, writer: kept } = writer();
    vi.spyOn(store, 'putSteps').mockRejectedValueOnce(new Error('No room'));
    const typed = steps('Dam opens');
    kept.pending(0, typed);
    kept.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.steps.size).toBe(0);
    kept.pending(0, typed);
    await vi.advanceTimersByTimeAsync(50);
    expect(store.steps.size).toBe(1);
  });
});
