/** The languages whose newsrooms’ habits the parser knows. */
export const WIRE_LANGUAGES = ['en', 'ru', 'kk', 'ky', 'tg', 'uz'] as const;
export type WireLanguage = (typeof WIRE_LANGUAGES)[number];
export type WireScript = 'Latn' | 'Cyrl';

export interface WireByline {
  name: string;
  role: string | null;
  bio: string[];
}

/** A dateline as printed. `place` is null where an agency stands alone (`Turmush - `). */
export interface WireDateline {
  place: string | null;
  date: string | null;
  agency: string | null;
  /** Verbatim, dash and the space after it included. */
  printed: string;
}

/** Words spoken: `from`–`to` with their glyphs, `textFrom`–`textTo` without, as offsets into the block’s text. */
export interface QuotationSpan {
  /** The same for the parts of one quotation that runs on over several blocks. */
  id: number;
  from: number;
  to: number;
  textFrom: number;
  textTo: number;
  /** As printed in the tag, or the full name where a pronoun is unmistakable; null where nobody is certain. */
  speaker: string | null;
}

/** Words that say where a statement comes from. */
export interface SourcingSpan {
  from: number;
  to: number;
  source: string | null;
  /** Who carried it, as when a ministry is known through an agency. */
  via: string | null;
}

export const WIRE_BLOCK_TYPES = ['lede', 'paragraph', 'quote', 'subheading', 'attribution', 'list'] as const;
export type WireBlockType = (typeof WIRE_BLOCK_TYPES)[number];

/** A block of the body. The lede’s text is without the dateline; a list has one line an item, bullets as printed. */
export interface WireBlock {
  type: WireBlockType;
  text: string;
  quotations: QuotationSpan[];
  sourcing: SourcingSpan[];
}

export type WireSourceKind = 'person' | 'organisation' | 'agency' | 'document';

export interface WireSource {
  name: string;
  role: string | null;
  organisation: string | null;
  kind: WireSourceKind;
  /** Every form by which spans call this source, the name among them. */
  forms: string[];
}

/** A paragraph that is not in the body: site furniture, or a byline or bio whose content is in `bylines`. */
export interface RemovedPart {
  kind: 'furniture' | 'byline' | 'bio';
  text: string;
  /** How many kept pieces (headline, standfirst, blocks) stand before it. */
  after: number;
}

/** What the parser understood of a wire text. Every word of the text is in it, in one place. */
export interface WireStory {
  language: WireLanguage;
  script: WireScript | null;
  headline: string | null;
  standfirst: string | null;
  bylines: WireByline[];
  dateline: WireDateline | null;
  blocks: WireBlock[];
  sources: WireSource[];
  removed: RemovedPart[];
}
