import type { CallInput } from '../../shared/api/api.ts';
import { type PageStore, pageStore } from '../api/page-store.ts';

/** A text that a story was made of and that the library has not acknowledged. */
export interface UnkeptOrigin {
  readonly key: string;
  readonly origin: CallInput<'origins.keep'>;
}

/** The page’s own safety net for texts on their way into the library. */
export type UnkeptOrigins = PageStore<UnkeptOrigin>;

/** The texts that pages of this browser have not brought into the library yet. */
export function pageUnkeptOrigins(): UnkeptOrigins {
  return pageStore('copydesk-origins');
}
