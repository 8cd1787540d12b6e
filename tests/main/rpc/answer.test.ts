import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkingOutputs, createAnswer, type Handlers } from '../../../src/main/rpc.ts';
import { calls, MAX_CALL_BYTES } from '../../../src/shared/api/api.ts';
import { apiErrorSchema, fail } from '../../../src/shared/api/errors.ts';
import { newId } from '../../../src/shared/article/ids.ts';

/** The handlers that a test calls. Every other call would end as `internal`. */
function handlersWith(some: Partial<Handlers>): Handlers {
  return some as Handlers;
}

const quiet = (): void => {};

test('input is parsed, starts are filled in, and the value comes back', async () => {
  const answer = createAnswer(
    handlersWith({
      'stories.list': async ({ limit, trashed }) => ({ stories: [], next: `${limit} ${trashed}`, total: 0 }),
    }),
    quiet,
  );
  expect(await answer('stories.list', {})).toEqual({
    ok: true,
    value: { stories: [], next: '100 false', total: 0 },
  });
});

test('an error of the union reaches the caller as it is', async () => {
  const error = fail('disk-full', 'The disk is full.', {});
  const answer = createAnswer(handlersWith({ 'stories.close': async () => Promise.reject(error) }), quiet);
  expect(await answer('stories.close', { id: newId(), client: 'c' })).toEqual({
    ok: false,
    error: error.value,
  });
});

test('an unforeseen failure is answered as internal, and logged without the words that it quotes', async () => {
  const log: string[] = [];
  const answer = createAnswer(
    handlersWith({
      'settings.read': async () => Promise.reject(new RangeError('<paragraph("the source said")>')),
    }),
    (line) => log.push(line),
  );
  expect(await answer('settings.read', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(log.join()).toMatch(/settings\.read: RangeError\n\s+at /);
  expect(log.join()).not.toContain('the source said');
});

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

test.each([
  ['undefined', undefined],
  ['a function', () => 1],
  ['a function inside', { id: () => 1 }],
  ['a symbol', Symbol('s')],
  ['a symbol as a key', { [Symbol('s')]: 1 }],
  ['a big number', { id: 10n }],
  ['not a number', { id: Number.NaN }],
  ['a cycle', cyclic],
  ['a date', { id: new Date() }],
  ['a map', { id: new Map() }],
  ['bytes', { id: new Uint8Array(3) }],
  ['an instance', { id: new (class Story {})() }],
  ['the key __proto__', JSON.parse('{"__proto__": {"id": 1}}')],
])('%s is refused as bad input', async (_what, input) => {
  const answer = createAnswer(handlersWith({}), quiet);
  expect(await answer('stories.open', input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test('an object that throws when it is read is answered too', async () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  const answer = createAnswer(handlersWith({}), quiet);
  expect(await answer('stories.open', hostile)).toMatchObject({ ok: false });
  expect(await answer(hostile, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
});

test('the largest input that may cross does, and one byte more does not', async () => {
  const answer = createAnswer(
    handlersWith({ 'stories.search': async () => ({ hits: [], more: false }) }),
    quiet,
  );
  const around = Buffer.byteLength('{}') + Buffer.byteLength('text') + 4 + 2;
  const search = (length: number) => answer('stories.search', { text: 'x'.repeat(length) });
  expect(await search(MAX_CALL_BYTES - around)).toMatchObject({ error: { code: 'bad-input' } });
  expect(await search(MAX_CALL_BYTES - around + 1)).toMatchObject({ error: { code: 'too-large' } });
});

test('whatever is sent, the answer is a reply of the contract', async () => {
  const answer = createAnswer(handlersWith({}), quiet);
  const names = fc.oneof(fc.constantFrom(...Object.keys(calls)), fc.string(), fc.anything());
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      async (name, input) => {
        const reply = await answer(name, input);
        expect(reply.ok || apiErrorSchema.safeParse(reply.error).success).toBe(true);
      },
    ),
  );
});

test('from source, a handler that answers outside its contract is found out', async () => {
  const log: string[] = [];
  const wrong = { ...handlersWith({}), 'stories.create': async () => ({ id: 'no id' }) };
  const answer = createAnswer(checkingOutputs(wrong), (line) => log.push(line));
  expect(await answer('stories.create', {})).toMatchObject({ error: { code: 'internal' } });
  expect(log.join()).toContain('stories.create');
});
