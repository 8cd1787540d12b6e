import { joinByOrder, type ToJoin } from '../../shared/translation/link-by-order.ts';

// Joins two long stories away from the window’s own thread: they come in, and the links of the translation’s blocks go out.
addEventListener('message', ({ data }: MessageEvent<ToJoin>) => postMessage(joinByOrder(data)));
