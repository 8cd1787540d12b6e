import { parseWire } from '../../shared/wire/parse.ts';

// Reads one large text away from the window’s own thread: a text comes in, the story that is understood goes out.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') postMessage(parseWire(data));
});
