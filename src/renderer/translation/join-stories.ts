import type { Node } from 'prosemirror-model';
import { joinByOrder, type Links, toJoin } from '../../shared/translation/link-by-order.ts';
import { translate } from '../i18n/index.ts';
import { notifyWhile } from '../ui/notices.ts';

/** Stories of so many blocks together are joined at once, which takes less than a tenth of a second. */
const AT_ONCE = 1000;

/**
 * The links of a translation’s blocks to its source’s, by their order. Long stories are joined beside the window’s work, and
 * somebody may stop that: null then.
 */
export async function joinStories(source: Node, target: Node): Promise<Links | null> {
  const stories = toJoin(source, target);
  const count = target.childCount;
  if (source.childCount + count <= AT_ONCE) return joinByOrder(stories);
  const worker = new Worker(new URL('./join-worker.ts', import.meta.url), { type: 'module' });
  const stop = new AbortController();
  const over = notifyWhile(translate('translation.joining', { count }), {
    label: translate('translation.joining.stop'),
    run: () => stop.abort(),
  });
  try {
    return await new Promise<Links | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Links>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      stop.signal.addEventListener('abort', () => resolve(null));
      worker.postMessage(stories);
    });
  } finally {
    worker.terminate();
    over();
  }
}
