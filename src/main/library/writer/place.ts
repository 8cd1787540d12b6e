import { statSync } from 'node:fs';
import { libraryMoved } from '../disk-errors.ts';

/** Which file a path names: null where it names none, undefined where that cannot be told. */
function fileAt(path: string): string | null | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.dev}:${stats.ino}` : null;
  } catch {
    return undefined;
  }
}

/**
 * Whether the library’s file is still the one at its path. A file that was moved, deleted or replaced under us still takes
 * every word, and nobody would find them again. Its number stays the same for as long as it is open.
 */
export class Place {
  readonly #path: string;
  readonly #file: string | null | undefined;

  /** @param path a file that was opened just now */
  constructor(path: string) {
    this.#path = path;
    this.#file = fileAt(path);
  }

  /** @throws ApiError `library-moved` */
  check(): void {
    const file = fileAt(this.#path);
    if (file !== undefined && file !== this.#file) throw libraryMoved();
  }
}
