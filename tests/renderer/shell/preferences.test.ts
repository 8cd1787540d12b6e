import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Preferences } from '../../../src/renderer/shell/preferences.ts';
import { settingsSchema } from '../../../src/shared/api/settings.ts';
import { MemoryListing } from '../../support/memory-listing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const connection = new MemoryListing([]);
  const call = vi.spyOn(connection, 'call');
  return { connection, call, preferences: new Preferences(connection, settingsSchema.parse({})) };
}

it('a change holds at once, and changes that follow closely travel together', async () => {
  const { call, preferences } = open();
  preferences.change({ layout: { listWidth: 300 } });
  preferences.change({ layout: { listWidth: 310 }, theme: 'dark' });
  expect(preferences.getSnapshot()).toMatchObject({
    theme: 'dark',
    layout: { listWidth: 310, panelOpen: true },
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(call.mock.calls).toEqual([
    ['settings.change', { layout: { listWidth: 310 }, theme: 'dark', session: {} }],
  ]);
});

it('another window’s theme comes in; its open stories and its columns do not', () => {
  const { connection, preferences } = open();
  preferences.change({ layout: { listWidth: 300 } });
  const theirs = settingsSchema.parse({
    theme: 'dark',
    layout: { listWidth: 500 },
    session: { open: ['01999999-9999-7999-8999-999999999999'] },
  });
  connection.push('settings.changed', theirs);
  expect(preferences.getSnapshot()).toMatchObject({
    theme: 'dark',
    layout: { listWidth: 300 },
    session: { open: [] },
  });
});

it('what could not be kept is kept when the connection is back', async () => {
  const { connection, call, preferences } = open();
  connection.disconnect();
  preferences.change({ density: 'compact' });
  await vi.advanceTimersByTimeAsync(1000);
  connection.reconnect();
  await vi.advanceTimersByTimeAsync(1000);
  expect(call).toHaveBeenCalledTimes(2);
  expect(call.mock.calls[1]).toEqual(['settings.change', expect.objectContaining({ density: 'compact' })]);
});
