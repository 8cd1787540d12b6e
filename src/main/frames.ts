import type { AnyPushListener } from './pushes.ts';
import { type Answer, badInput } from './rpc.ts';

/**
 * The seam as text, one JSON object a frame, for sockets and for lines on standard input: `{id, name, input}` is
 * answered by `{id, reply}`, `{ping}` by `{pong}`, and pushes are `{push, value}`.
 */
export async function answerFrame(answer: Answer, frame: string): Promise<string> {
  const message = parse(frame);
  if (message === null) {
    const { value: error } = badInput(['a frame is an object with id, name and input']);
    return JSON.stringify({ id: null, reply: { ok: false, error } });
  }
  if ('ping' in message) return JSON.stringify({ pong: message.ping });
  return JSON.stringify({ id: message.id, reply: await answer(message.name, message.input) });
}

/** Listens to every push and passes it on as a frame. */
export function pushFrames(send: (frame: string) => void): AnyPushListener {
  return (push, value) => send(JSON.stringify({ push, value }));
}

function parse(frame: string): Record<string, unknown> | null {
  try {
    const message: unknown = JSON.parse(frame);
    return typeof message === 'object' && message !== null ? { ...message } : null;
  } catch {
    return null;
  }
}
