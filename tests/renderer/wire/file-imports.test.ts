import { describe, expect, it, vi } from 'vitest';
import { setLocale } from '../../../src/renderer/i18n/index.ts';
import { FileImports, type ImportState, type TextFile } from '../../../src/renderer/wire/file-imports.ts';
import { explainFile } from '../../../src/renderer/wire/tell-of-files.ts';
import type { Origin } from '../../../src/shared/api/origin.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { MAX_WIRE_BYTES } from '../../../src/shared/wire/decode.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

type Answer = (name: string) => Reply<unknown>;

function originOf(name: string): Origin {
  const created = new Date(0).toISOString();
  return {
    id: newId(),
    story: newId(),
    name,
    encoding: 'utf-8',
    certain: true,
    bytes: 1,
    created,
    removed: [],
  };
}

const made: Answer = (name) => {
  const origin = originOf(name);
  return { ok: true, value: { story: origin.story, origin } };
};

function connectionOf(answer: Answer): AnsweringConnection {
  return new AnsweringConnection((_, input) => answer(nameIn(input)));
}

function nameIn(input: unknown): string {
  return typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : '';
}

const file = (name: string, more: Partial<TextFile> = {}): TextFile => ({
  name,
  size: 10,
  isFolder: false,
  read: async () => 'RGFt',
  ...more,
});

async function imported(files: TextFile[], answer: Answer = made) {
  const connection = connectionOf(answer);
  const ended = vi.fn<(state: ImportState) => void>();
  const imports = new FileImports(connection, ended);
  await imports.take(files);
  return { imports, calls: connection.calls, ended, state: imports.getSnapshot() };
}

describe('files that are taken in', () => {
  it('become stories one after the other, and their end is told once', async () => {
    const { state, ended, calls } = await imported([file('a.txt'), file('b.txt')]);
    expect(calls).toMatchObject([
      { name: 'import.file', input: { name: 'a.txt', base64: 'RGFt' } },
      { name: 'import.file', input: { name: 'b.txt', base64: 'RGFt' } },
    ]);
    expect(state.made.map((origin) => origin.name)).toEqual(['a.txt', 'b.txt']);
    expect(state).toMatchObject({ isRunning: false, done: 2, total: 2, failed: [] });
    expect(ended).toHaveBeenCalledExactlyOnceWith(state);
  });

  it('that fail do not hold up the others, and are told by name with the reason', async () => {
    const gone = file('gone.txt', { read: () => Promise.reject(new Error('gone')) });
    const answer: Answer = (name) =>
      name === 'full.txt'
        ? { ok: false, error: { code: 'disk-full', message: 'Full', data: {} } }
        : made(name);
    const files = [gone, file('folder', { isFolder: true }), file('full.txt'), file('good.txt')];
    const huge = file('huge.txt', { size: MAX_WIRE_BYTES + 1 });
    const { state, calls } = await imported([...files, huge], answer);
    expect(state.made.map((origin) => origin.name)).toEqual(['good.txt']);
    expect(calls).toHaveLength(2);
    setLocale('en');
    const told = state.failed.map(explainFile);
    expect(told.map((text) => text.match(/gone\.txt|folder|full\.txt|huge\.txt/)?.[0])).toEqual([
      'gone.txt',
      'folder',
      'full.txt',
      'huge.txt',
    ]);
    setLocale('ru');
    expect(
      explainFile(state.failed[1] ?? { name: '', error: { code: 'internal', message: '', data: {} } }),
    ).toMatch(/папка/);
    setLocale('en');
  });

  it('that come while others are read follow them', async () => {
    const connection = connectionOf(made);
    const imports = new FileImports(connection, () => {});
    const first = imports.take([file('a.txt')]);
    await imports.take([file('b.txt')]);
    expect(imports.getSnapshot()).toMatchObject({ isRunning: true, total: 2 });
    await first;
    expect(imports.getSnapshot().made.map((origin) => origin.name)).toEqual(['a.txt', 'b.txt']);
  });

  it('are left where they are once it is cancelled; what was made stays', async () => {
    const connection = connectionOf(made);
    const imports: FileImports = new FileImports(connection, () => {});
    const stopping = file('a.txt', {
      read: async () => {
        imports.cancel();
        return 'RGFt';
      },
    });
    await imports.take([stopping, file('b.txt')]);
    expect(imports.getSnapshot()).toMatchObject({ isRunning: false, done: 1, total: 2 });
    expect(imports.getSnapshot().made).toHaveLength(1);
  });
});

describe('a file whose answer was lost with the connection', () => {
  const lost: Reply<unknown> = { ok: false, error: { code: 'disconnected', message: 'Gone', data: {} } };

  function losing(times: number) {
    let left = times;
    const connection = connectionOf((name) => (left-- > 0 ? lost : made(name)));
    return { connection, imports: new FileImports(connection, () => {}) };
  }

  it('is sent again under the same id when it is back, so that it becomes one story', async () => {
    const { connection, imports } = losing(2);
    const done = imports.take([file('a.txt'), file('b.txt')]);
    for (const times of [1, 2]) {
      await expect.poll(() => connection.calls.length).toBe(times);
      connection.become('reconnecting');
      connection.become('connected');
    }
    await done;
    const ids = connection.calls.map(({ input }) => (input as { story: string }).story);
    expect(ids.slice(0, 3)).toEqual(Array(3).fill(ids[0]));
    expect(ids[3]).not.toBe(ids[0]);
    expect(imports.getSnapshot()).toMatchObject({ done: 2, failed: [] });
    expect(connection.listeners).toBe(0);
  });

  it('is given up when it is cancelled, and told by name', async () => {
    const { connection, imports } = losing(Number.POSITIVE_INFINITY);
    const done = imports.take([file('a.txt'), file('b.txt')]);
    await expect.poll(() => connection.calls.length).toBe(1);
    imports.cancel();
    await done;
    expect(imports.getSnapshot()).toMatchObject({ isRunning: false, made: [], failed: [{ name: 'a.txt' }] });
    expect(connection.listeners).toBe(0);
  });
});
