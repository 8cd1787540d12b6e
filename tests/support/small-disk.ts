import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine and this user let a test mount a disk of its own: root, outside a closed container. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    new SmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

/** A disk in memory of a few megabytes that a test can fill up. */
export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'copydesk-disk-'));

  constructor(megabytes: number) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'copydesk-test', this.path], {
        stdio: 'ignore',
      });
    } catch (error) {
      rmSync(this.path, { recursive: true });
      throw error;
    }
  }

  get library(): string {
    return join(this.path, 'library');
  }

  /** Takes all the room that is left. */
  fill(): void {
    const file = openSync(join(this.path, 'filler'), 'a');
    try {
      const { bavail, bsize } = statfsSync(this.path);
      for (let left = bavail; left > 0; left -= 1) writeSync(file, Buffer.alloc(bsize));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Gives the room back. */
  free(): void {
    rmSync(join(this.path, 'filler'), { force: true });
  }

  /** Mounts the disk anew, to be read only or to be written to. Nobody may have a file on it open for writing. */
  remount(mode: 'ro' | 'rw'): void {
    execFileSync('mount', ['-o', `remount,${mode}`, this.path]);
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What is in a folder, but not SQLite’s shared memory: writing to a mapped page that is forbidden ends a process. */
function partsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [folder, ...files.filter((name) => !name.endsWith('-shm')).map((name) => join(folder, name))];
}

/**
 * Takes the right to write from a folder and all that is in it, open files too and even for root; the file system
 * then says EPERM. Answers false where the file system or the user cannot do this.
 */
export function forbidWriting(folder: string): boolean {
  try {
    execFileSync('chattr', ['+i', ...partsOf(folder)], { stdio: 'ignore' });
    return true;
  } catch {
    allowWriting(folder);
    return false;
  }
}

export function allowWriting(folder: string): void {
  try {
    execFileSync('chattr', ['-i', ...partsOf(folder)], { stdio: 'ignore' });
  } catch {
    // Where writing could not be forbidden there is nothing to give back.
  }
}
