import { v7 } from 'uuid';

/** A new id for a story, an editing session, a block or anything else that lasts: a UUID of version 7. */
export function newId(): string {
  return v7();
}
