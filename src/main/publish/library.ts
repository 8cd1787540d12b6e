import type { CallOutput } from '../../shared/api/api.ts';
import type { NewReceipt, Receipt } from '../../shared/api/publish.ts';

/** What publishing needs of the library. */
export interface PublishLibrary {
  openStory(id: string): Promise<CallOutput<'stories.open'>>;
  readVersion(id: string, version: number): Promise<CallOutput<'versions.read'>>;
  /** @throws ApiError `not-found` */
  readPicture(hash: string): Promise<CallOutput<'media.read'>>;
  /** Keeps the proof that a story left; `bytesHash` is the SHA-256 of a file’s bytes, '' where there is none. */
  keepReceipt(receipt: NewReceipt, bytesHash: string): Promise<Receipt>;
  /** The SHA-256 of every file that was written of a story at a path. */
  writtenHashes(story: string, target: string): Promise<string[]>;
}
