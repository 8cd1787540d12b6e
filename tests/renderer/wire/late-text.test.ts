// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { AT_ONCE } from '../../../src/renderer/wire/arrival.ts';
import { Arrivals } from '../../../src/renderer/wire/arrivals.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

/** A text that is read beside the window's work. */
const text = 'A line of a long report.\n\n'.repeat(AT_ONCE / 20).trimEnd();

/** A thread that reads for as long as the test says, and then breaks. */
class SlowReader extends EventTarget {
  static last: SlowReader | null = null;

  constructor() {
    super();
    SlowReader.last = this;
  }

  postMessage(): void {}

  terminate(): void {}

  /** Once it has begun to read. */
  static async break(): Promise<void> {
    await eventually(() => expect(SlowReader.last).not.toBeNull());
    SlowReader.last?.dispatchEvent(new Event('error'));
  }
}

beforeEach(() => {
  SlowReader.last = null;
  vi.stubGlobal('reportError', () => {});
  vi.stubGlobal('Worker', SlowReader);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A library that takes files, but not at first. */
function takingFiles() {
  const answers: Reply<unknown>[] = [];
  const connection = new AnsweringConnection(
    (): Reply<unknown> =>
      answers.shift() ?? { ok: false, error: { code: 'disconnected', message: 'Away', data: {} } },
  );
  const origin = { id: newId(), story: newId() };
  return { connection, comesBack: () => answers.push({ ok: true, value: { story: origin.story, origin } }) };
}

async function arriving(library: MemoryLibrary, files: AnsweringConnection) {
  const session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  expect(new Arrivals(files).take(session, text)).toBe(true);
  return session;
}

function textsOf(files: AnsweringConnection): string[] {
  return files.calls.map(({ input }) =>
    typeof input === 'object' && input !== null && 'base64' in input ? atob(String(input.base64)) : '',
  );
}

it('becomes a story of its own where its story was closed meanwhile, whenever the library can be reached', async () => {
  const files = takingFiles();
  const session = await arriving(new MemoryLibrary(), files.connection);
  await session.close();
  await SlowReader.break();
  await eventually(() => expect(textsOf(files.connection)).toEqual([text]));
  files.comesBack();
  files.connection.become('connected');
  await eventually(() => expect(textsOf(files.connection)).toEqual([text, text]));
});

it('becomes a story of its own where its story was put into the trash meanwhile', async () => {
  const library = new MemoryLibrary();
  const files = takingFiles();
  files.comesBack();
  const session = await arriving(library, files.connection);
  library.push('stories.trashed', { id: library.id, trashed: true });
  await eventually(() => expect(session.getSnapshot().readOnly).toBe('trashed'));
  await SlowReader.break();
  await eventually(() => expect(textsOf(files.connection)).toEqual([text]));
  await session.close();
});
