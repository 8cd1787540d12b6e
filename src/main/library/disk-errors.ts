import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ApiError, fail } from '../../shared/api/errors.ts';

/** Primary result codes of SQLite (the low byte of `errcode`), https://sqlite.org/rescode.html */
const SQLITE = { busy: 5, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

/** What SQLite or the file system says, as a code: 'SQLITE 13' apart, errno names as they are. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

function errno(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE.corrupt || code === SQLITE.notADatabase;
}

/** Whether the error is about the place that the library is on, rather than about the call. */
export function isDiskTrouble(error: unknown): boolean {
  const code = sqliteCode(error);
  if (code !== null) {
    return [SQLITE.readOnly, SQLITE.ioError, SQLITE.full, SQLITE.cannotOpen].includes(code);
  }
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG'].includes(errno(error) ?? '');
}

export const diskFull = () =>
  fail(
    'disk-full',
    'The disk is full, so the last changes are not saved yet. They are kept in the window. Free some space, or save the story elsewhere.',
    {},
  );

const diskReadOnly = () =>
  fail(
    'disk-read-only',
    'The library’s disk or folder cannot be written to, so the last changes are not saved yet. They are kept in the window. Make the folder writable, or save the story elsewhere.',
    {},
  );

/** The file that is open is not the one at the library’s path any more. */
export const libraryMoved = () =>
  fail(
    'library-moved',
    'The library’s folder was moved, deleted or replaced while Copydesk had it open, so the last changes are not saved. They are kept in the window. Put the folder back where it was, or save the story elsewhere.',
    {},
  );

const diskFailed = (reason: string) =>
  fail(
    'disk-failed',
    'The disk reports an error, so the last changes are not saved yet. They are kept in the window. Save the story elsewhere and check the disk.',
    { reason },
  );

/**
 * Writes a small file and takes it away: the errno of what went wrong, or null. SQLite says only “I/O error” for much
 * that has a plainer name, and may still find room inside its own files on a disk that is full.
 */
export function probeDisk(folder: string): string | null {
  const path = join(folder, `.probe-${process.pid}`);
  try {
    const file = openSync(path, 'w');
    try {
      writeSync(file, Buffer.alloc(64 * 1024));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return null;
  } catch (error) {
    return errno(error);
  } finally {
    rmSync(path, { force: true });
  }
}

/** The error of the union that a failure of the disk under `folder` amounts to. */
export function diskError(error: unknown, folder: string): ApiError {
  const reason = error instanceof Error ? error.message : String(error);
  const code = sqliteCode(error);
  const name = errno(error);
  if (code === SQLITE.full || name === 'ENOSPC' || name === 'EDQUOT') return diskFull();
  if (code === SQLITE.readOnly || name === 'EROFS' || name === 'EACCES' || name === 'EPERM') {
    return diskReadOnly();
  }
  const found = probeDisk(folder);
  if (found === 'ENOSPC' || found === 'EDQUOT') return diskFull();
  if (found === 'EROFS' || found === 'EACCES' || found === 'EPERM') return diskReadOnly();
  return diskFailed(reason);
}

/** What keeps a library from being opened, as an error of the union: at a start there is no unsaved text to speak of. */
export function asOpeningError(error: unknown, path: string): ApiError {
  const told = asApiError(error, path);
  switch (told.value.code) {
    case 'disk-full':
      return fail(
        'disk-full',
        'The disk is full, so the library was not opened. Nothing in it was changed. Free some space and start again.',
        {},
      );
    case 'disk-read-only':
      return fail(
        'disk-read-only',
        'The library’s disk or folder cannot be written to, so the library was not opened. Nothing in it was changed. Make the folder writable, or choose another.',
        {},
      );
    case 'disk-failed':
    case 'internal': {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(
        'library-unusable',
        `The library in this folder could not be opened (${reason}). Nothing in it was changed. Check the disk, or choose another folder.`,
        { path, reason },
      );
    }
    default:
      return told;
  }
}

/** Any failure inside the library as an error of the union. What nobody foresaw is `internal`. */
export function asApiError(error: unknown, folder: string): ApiError {
  if (error instanceof ApiError) return error;
  if (isDamage(error)) {
    return fail(
      'library-damaged',
      'A part of the library file cannot be read. Nothing was changed. Close Copydesk and open it again: it then repairs the library from its copies and keeps the damaged file.',
      { path: folder, kept: folder },
    );
  }
  if (isDiskTrouble(error)) return diskError(error, folder);
  if (sqliteCode(error) === SQLITE.busy) {
    return fail(
      'disk-failed',
      'Another program holds the library file, so the last changes are not saved yet. They are kept in the window and are tried again.',
      { reason: error instanceof Error ? error.message : '' },
    );
  }
  return fail(
    'internal',
    'Copydesk made a mistake of its own. Nothing that was saved is lost. Try again.',
    {},
  );
}
