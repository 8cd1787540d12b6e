import { fail } from '../../shared/api/errors.ts';
import type { Answer } from '../rpc.ts';
import { CALL_CHANNEL } from './channels.ts';

/** The part of Electron’s `ipcMain` that is used here, so that this runs without Electron. */
export interface CallReceiver<Event> {
  handle(channel: string, listener: (event: Event, name: unknown, input: unknown) => Promise<unknown>): void;
}

/** Answers the calls of frames that `isTrusted`; every other sender gets `not-allowed` and reaches nothing. */
export function registerIpc<Event>(
  ipcMain: CallReceiver<Event>,
  answer: Answer,
  isTrusted: (event: Event) => boolean,
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name, input) => {
    if (isTrusted(event)) return answer(name, input);
    const { value: error } = fail(
      'not-allowed',
      'This page is not Copydesk’s own window, so nothing was read or changed.',
      {},
    );
    return { ok: false, error };
  });
}
