import { gzipSync } from 'node:zlib';
import type { IncomingOrigin } from '../../shared/api/origin.ts';
import { wireToArticle } from '../../shared/wire/article.ts';
import { decodeWire, type WireProblem } from '../../shared/wire/decode.ts';
import { isMarkup } from '../../shared/wire/file-problems.ts';
import { parseWire } from '../../shared/wire/parse.ts';

/** A story made of bytes, as JSON, with what it was made from; or why they are none. */
export type Understanding =
  | { ok: true; doc: unknown; origin: IncomingOrigin }
  | { ok: false; problem: WireProblem; line: number | null };

/** Makes a story of the bytes of a file called `name`. A whole book takes seconds: not for the thread that answers windows. */
export function understand(name: string, bytes: Uint8Array): Understanding {
  if (isMarkup(name)) return { ok: false, problem: 'binary', line: null };
  const decoded = decodeWire(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, certain } = decoded;
  const story = parseWire(text);
  return {
    ok: true,
    doc: wireToArticle(story).toJSON(),
    origin: {
      name,
      encoding,
      certain,
      bytes: bytes.length,
      removed: story.removed,
      original: gzipSync(bytes),
    },
  };
}
