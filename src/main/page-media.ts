import type { Seam } from '../shared/api/seam.ts';

/** Reads the picture that `/media/<hash>` names; null when the path is no such name or there is no such picture. */
export async function mediumAt(seam: Seam, path: string): Promise<{ type: string; bytes: Buffer } | null> {
  const hash = /^\/media\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (hash === undefined) return null;
  const reply = await seam.call('media.read', { hash });
  return reply.ok ? { type: reply.value.type, bytes: Buffer.from(reply.value.base64, 'base64') } : null;
}
