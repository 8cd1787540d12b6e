import type { Node } from 'prosemirror-model';

/** A story on its way out, with what is known of it beside its text. Times are ISO 8601 in UTC. */
export interface ExportedStory {
  /** The whole document. What leaves of it is its `published` view: each format takes that by itself. */
  readonly doc: Node;
  readonly id: string;
  /** The version of the document, counted in steps. */
  readonly version: number;
  /** Whether it was killed: receivers that have it are then told to take it back. */
  readonly isKilled: boolean;
  readonly created: string;
  readonly changed: string;
  /** The stories that translate this one. */
  readonly translations: readonly { readonly language: string; readonly id: string }[];
}

/** Where a picture of the story is to be found by whoever reads the export: an address by the hash of its bytes. */
export type PictureAddresses = ReadonlyMap<string, string>;

export const NO_PICTURES: PictureAddresses = new Map();
