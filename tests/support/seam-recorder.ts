import { type CallName, type PushName, pushes } from '../../src/shared/api/api.ts';
import type { Seam } from '../../src/shared/api/seam.ts';

/** Passes everything on and remembers which calls were answered well and which pushes were heard. */
export interface SeamRecorder {
  readonly seam: Seam;
  readonly answered: ReadonlySet<CallName>;
  readonly heard: ReadonlySet<PushName>;
}

export function recordSeam(seam: Seam): SeamRecorder {
  const answered = new Set<CallName>();
  const heard = new Set<PushName>();
  for (const push of Object.keys(pushes) as PushName[]) seam.on(push, () => heard.add(push));
  return {
    answered,
    heard,
    seam: {
      async call(name, input) {
        const reply = await seam.call(name, input);
        if (reply.ok) answered.add(name);
        return reply;
      },
      on: (push, listener) => seam.on(push, listener),
    },
  };
}
