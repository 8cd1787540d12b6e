import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findMade } from '../../../src/renderer/wire/find-made.ts';
import type { CallName } from '../../../src/shared/api/api.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

const NOW = Date.parse('2026-10-03T08:00:00.000Z');
const file = { name: 'flood.txt', size: 1000, since: NOW };

/** What the library holds: stories, each made of one file. */
let made: { name: string; bytes: number; created: string }[] = [];
let connection: AnsweringConnection;

function answer(name: CallName): Reply<unknown> {
  const stories = made.map((one, index) => ({ id: String(index), ...one }));
  return { ok: true, value: name === 'stories.list' ? { stories } : { origins: made } };
}

function make(name: string, bytes: number, created = NOW + 500): void {
  made.push({ name, bytes, created: new Date(created).toISOString() });
  connection.push('stories.changed', { ids: [] });
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  made = [];
  connection = new AnsweringConnection(answer);
});
afterEach(() => vi.useRealTimers());

describe('an import that lost its answer', () => {
  it('is found when the connection is back', async () => {
    connection.become('reconnecting');
    const found = findMade(connection, file);
    make('flood.txt', 1000);
    connection.become('connected');
    await expect(found).resolves.toMatchObject({ name: 'flood.txt' });
  });

  it('is found when it ends later than the connection is back', async () => {
    const found = findMade(connection, file);
    await vi.advanceTimersByTimeAsync(2000);
    make('other.txt', 1000);
    await vi.advanceTimersByTimeAsync(2000);
    make('flood.txt', 1000);
    await expect(found).resolves.toMatchObject({ name: 'flood.txt' });
  });

  it('is not taken for an older story of the same file, and is given up after a while', async () => {
    make('flood.txt', 1000, NOW - 60_000);
    const found = findMade(connection, file);
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(found).resolves.toBeNull();
    expect(connection.listeners).toBe(0);
  });
});
