import {
  type Author,
  bylineAbove,
  bylineInCapitals,
  bylineOf,
  isIntroducedByline,
  isRoleLine,
} from './byline.ts';
import { findDateline } from './dateline.ts';
import { isAllCapitals } from './dateline-parts.ts';
import { endsSentence, isHeadline, isStandfirst } from './headline.ts';
import type { Paragraph } from './lines.ts';

/** A text of fewer paragraphs has no byline over its headline. */
const FEWEST_SIGNED_OVER = 4;

/** Those whom the line under the headline names, or the reporter in the dateline. */
export function authorsAbove({ authors }: Top, reporter: string | null): Author[] {
  return authors.length > 0 || reporter === null ? authors : [{ name: reporter, role: null }];
}

/** What stands above the body. */
export interface Top {
  headline: string | null;
  standfirst: string | null;
  authors: Author[];
  /** What each of the paragraphs above the body is. */
  parts: ('headline' | 'standfirst' | 'byline')[];
  length: number;
}

/** Headline, standfirst and byline line, in the order in which they stand above the body. */
export function topOf(kept: readonly Paragraph[]): Top {
  const top: Top = { headline: null, standfirst: null, authors: [], parts: [], length: 0 };
  const above = authorsOverHeadline(kept);
  if (above) {
    top.authors = above;
    top.parts.push('byline');
  }
  const [first, second] = kept.slice(top.parts.length);
  if (
    first &&
    (kept.length > 1 || !endsSentence(first.text)) &&
    !isIntroducedByline(first.text) &&
    isHeadline(first, second)
  ) {
    top.headline = first.text;
    top.parts.push('headline');
  }
  for (let index = top.parts.length; index < kept.length - 1; index++) {
    const text = kept[index]?.text ?? '';
    const authors =
      top.authors.length === 0 && (top.headline !== null || isIntroducedByline(text))
        ? (bylineAbove(text) ?? capitals(top.headline, text, kept[index + 1]))
        : null;
    if (authors) {
      top.authors = authors;
      top.parts.push('byline');
      const below = kept[index + 1];
      const last = authors.at(-1);
      if (
        last?.role === null &&
        below &&
        !below.blankBefore &&
        index + 2 < kept.length &&
        isRoleLine(below.text) &&
        kept[index + 2]?.blankBefore
      ) {
        last.role = below.text;
        top.parts.push('byline');
        index++;
      }
    } else if (
      top.headline !== null &&
      top.standfirst === null &&
      // Behind a byline, names on the next line sign a story of one paragraph.
      !(top.authors.length > 0 && bylineOf(kept[index + 1]?.text ?? '') !== null) &&
      isStandfirst(text, kept[index + 1])
    ) {
      top.standfirst = text;
      top.parts.push('standfirst');
    } else break;
  }
  top.length = top.parts.length;
  return top;
}

/** Names in capitals under a headline that is not. */
function capitals(headline: string | null, text: string, next: Paragraph | undefined): Author[] | null {
  if (headline === null || isAllCapitals(headline)) return null;
  return bylineInCapitals(text, next !== undefined && findDateline(next.text) !== null);
}

/** Some desks sign over the headline. A name that the next paragraphs take up is the headline itself: an interview’s, an obituary’s. */
function authorsOverHeadline(kept: readonly Paragraph[]): Author[] | null {
  const [signature, headline, next] = kept;
  if (!signature || !headline || !next || kept.length < FEWEST_SIGNED_OVER) return null;
  const authors = bylineOf(signature.text);
  if (!authors || endsSentence(headline.text) || bylineOf(headline.text)) return null;
  if (!isHeadline(headline, next)) return null;
  const opening = kept.slice(1, 4).map(({ text }) => text);
  const isTakenUp = authors.some(({ name }) => {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return opening.some((text) => text.includes(surname));
  });
  return isTakenUp ? null : authors;
}
