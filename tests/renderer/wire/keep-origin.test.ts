import { beforeEach, describe, expect, it } from 'vitest';
import { keepAbandoned, keepOrigin } from '../../../src/renderer/wire/keep-origin.ts';
import type { UnkeptOrigin, UnkeptOrigins } from '../../../src/renderer/wire/unkept-origins.ts';
import type { CallInput, CallName } from '../../../src/shared/api/api.ts';
import type { ApiErrorValue, ErrorCode } from '../../../src/shared/api/errors.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

type Given = CallInput<'origins.keep'>;

const origin: Given = {
  story: newId(),
  name: '',
  text: 'Canal reopens\n\nOSH — Вода пришла.\n\nShare this article',
  removed: [{ kind: 'furniture', text: 'Share this article', after: 2 }],
};

let answer: 'ok' | ErrorCode;
let kept: Given[];
let page: AnsweringConnection;
let left: Map<string, UnkeptOrigin>;

function respond(name: CallName, input: unknown): Reply<unknown> {
  if (answer !== 'ok') return { ok: false, error: { code: answer, message: '', data: {} } as ApiErrorValue };
  if (name === 'origins.keep') kept.push(input as Given);
  const origins = kept.map(({ text, ...given }) => ({ ...given, bytes: Buffer.byteLength(text) }));
  return { ok: true, value: { origins } };
}

const unkept: UnkeptOrigins = {
  put: async (each) => void left.set(each.key, each),
  remove: async (key) => void left.delete(key),
  all: async () => [...left.values()],
};

beforeEach(() => {
  answer = 'ok';
  kept = [];
  page = new AnsweringConnection(respond);
  left = new Map();
});

describe('a text that a story was made of', () => {
  it('is in the page’s own store for as long as the library has not acknowledged it', async () => {
    answer = 'disconnected';
    const done = keepOrigin(page, origin, unkept);
    await expect.poll(() => page.listeners).toBeGreaterThan(0);
    expect([...left.values()].map((each) => each.origin)).toEqual([origin]);
    answer = 'ok';
    page.become('connected');
    await done;
    expect(kept).toEqual([origin]);
    expect(left.size).toBe(0);
  });

  it('of a window that is gone is brought into the library by the next one', async () => {
    answer = 'disconnected';
    void keepOrigin(page, origin, unkept);
    await expect.poll(() => left.size).toBe(1);
    answer = 'ok';
    await keepAbandoned(page, unkept);
    expect(kept).toEqual([origin]);
    expect(left.size).toBe(0);
  });

  it('is not kept a second time where only the answer was not heard', async () => {
    kept = [origin];
    left.set('1', { key: '1', origin });
    await keepAbandoned(page, unkept);
    expect(kept).toHaveLength(1);
    expect(left.size).toBe(0);
  });

  it('is kept beside another of the same length', async () => {
    kept = [origin];
    const other = { ...origin, removed: [{ kind: 'furniture' as const, text: 'Share', after: 2 }] };
    left.set('1', { key: '1', origin: other });
    await keepAbandoned(page, unkept);
    expect(kept).toEqual([origin, other]);
  });

  it('waits no more for a library that will never take it', async () => {
    answer = 'not-found';
    await keepOrigin(page, origin, unkept);
    expect(left.size).toBe(0);
  });
});
