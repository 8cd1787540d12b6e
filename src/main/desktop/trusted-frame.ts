import { isAppAddress } from './app-address.ts';

/** What there is to know about the frame that sent a message. */
export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** A frame is trusted when it is the top one of a window of ours and shows our page. A frame that is gone is not. */
export function isTrustedFrame(frame: Frame | null, topFramesOfWindows: readonly Frame[]): boolean {
  return (
    frame !== null && frame.parent === null && topFramesOfWindows.includes(frame) && isAppAddress(frame.url)
  );
}
