import type { CallInput } from '../../shared/api/api.ts';
import type { Origin } from '../../shared/api/origin.ts';
import { newId } from '../../shared/article/ids.ts';
import type { Connection } from '../api/connection.ts';
import { betterTimes } from './better-times.ts';
import { pageUnkeptOrigins, type UnkeptOrigin, type UnkeptOrigins } from './unkept-origins.ts';

type GivenOrigin = CallInput<'origins.keep'>;

/** Troubles that pass. Everything else would be answered the same again. */
const PASSING = new Set([
  'disconnected',
  'writer-restarting',
  'disk-full',
  'disk-read-only',
  'disk-failed',
  'library-moved',
]);

/**
 * Keeps the text that a story was made of beside it, with what of it is not in the story; where the library cannot take
 * it now, as soon as it can. Until then the page’s own store has it, so that the end of the window loses no word.
 */
export async function keepOrigin(
  connection: Connection,
  origin: GivenOrigin,
  unkept: UnkeptOrigins = pageUnkeptOrigins(),
): Promise<void> {
  const key = newId();
  // What cannot be kept here either is still in memory.
  const put = unkept.put({ key, origin }).catch(() => {});
  await deliver(connection, origin);
  await put;
  await unkept.remove(key).catch(() => {});
}

/** Brings the texts into the library that windows which are gone had not brought there. */
export async function keepAbandoned(
  connection: Connection,
  unkept: UnkeptOrigins = pageUnkeptOrigins(),
): Promise<void> {
  const left = await unkept.all().catch(() => []);
  await Promise.all(left.map((each) => keepOnce(connection, unkept, each)));
}

/** A window may have ended between the library’s answer and hearing it, and another may be about to keep the same. */
async function keepOnce(connection: Connection, unkept: UnkeptOrigins, left: UnkeptOrigin): Promise<void> {
  const { key, origin } = left;
  const reply = await connection.call('origins.list', { story: origin.story });
  const isThere = reply.ok && reply.value.origins.some((kept) => isSame(kept, origin));
  if (!isThere) await deliver(connection, origin);
  await unkept.remove(key).catch(() => {});
}

function isSame(kept: Origin, { name, text, removed }: GivenOrigin): boolean {
  const { length } = new TextEncoder().encode(text);
  const passages = (parts: Origin['removed']) => JSON.stringify(parts.map((part) => [part.after, part.text]));
  return kept.name === name && kept.bytes === length && passages(kept.removed) === passages(removed);
}

async function deliver(connection: Connection, origin: GivenOrigin): Promise<void> {
  for (;;) {
    const reply = await connection.call('origins.keep', origin);
    if (reply.ok || !PASSING.has(reply.error.code)) return;
    await betterTimes(connection);
  }
}
