import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MAX_WIRE_BYTES } from '../../shared/wire/decode.ts';
import type { FileProblem } from '../../shared/wire/file-problems.ts';

export type FileRead = { ok: true; bytes: Uint8Array } | { ok: false; problem: FileProblem };

/**
 * The bytes of a file that may be a story. Never more than one byte over the limit is read, whatever the file says of
 * its size: it may be a pipe, or grow.
 */
export async function readWireFile(path: string): Promise<FileRead> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { ok: false, problem: 'folder' };
    if (found.isFile() && found.size > MAX_WIRE_BYTES) return { ok: false, problem: 'oversized' };
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path, { end: MAX_WIRE_BYTES })) chunks.push(chunk);
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { ok: false, problem: whyNot(error) };
  }
}

/** No such file, something above it that is no folder, links that lead in a circle, a name that no file can have. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** Why the system would not let anybody read something. */
export function whyNot(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== null && MISSING.has(String(code))) return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'forbidden';
  return code === 'EISDIR' ? 'folder' : 'unreadable';
}
