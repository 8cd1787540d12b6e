import { afterEach } from 'vitest';
import type { LibraryOptions } from '../../../src/main/library/service.ts';
import { ApiError, type ApiErrorValue } from '../../../src/shared/api/errors.ts';
import { openTestLibrary, type TestLibrary, temporaryFolder } from '../../support/library-folder.ts';

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A folder of the test's own, taken away after it. */
export async function testFolder(): Promise<string> {
  const { path, remove } = await temporaryFolder();
  undo.push(remove);
  return path;
}

/** A real library, closed after the test. */
export async function testLibrary(path?: string, options?: Partial<LibraryOptions>): Promise<TestLibrary> {
  const library = await openTestLibrary(path ?? (await testFolder()), options);
  undo.push(() => library.close());
  return library;
}

/** The error of the union that a promise fails with. */
export async function errorOf(promise: Promise<unknown>): Promise<ApiErrorValue> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ApiError) return error.value;
    throw error;
  }
  throw new Error('It did not fail');
}
