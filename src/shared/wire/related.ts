import { bylineOf } from './byline.ts';
import { isFurniture } from './furniture.ts';
import { isSection, namesNetwork } from './furniture-rows.ts';
import { endsSentence } from './headline.ts';
import { ofAllLanguages } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { Phrases } from './phrases.ts';
import { markRelease } from './release.ts';
import { tokenise } from './tokens.ts';

const related = new Phrases(ofAllLanguages((data) => data.furniture.related));

const LONGEST_HEADING = 50;
const LONGEST_LINK = 150;
/** No list of links is longer; more lines are a text of its own. */
const MOST_LINKS = 12;
/** So many lines may stand above a headline and name the site’s sections. */
const MOST_SECTIONS = 3;
/** And so many lines above a lede. */
const MOST_ABOVE = 5;

/** Which paragraphs are the site’s and not the story’s: lines that show it by themselves, and those that stand in its lists. */
export function furnitureOf(paragraphs: readonly Paragraph[]): boolean[] {
  const furniture = paragraphs.map((paragraph) => isFurniture(paragraph.text));
  markSections(paragraphs, furniture);
  for (let index = 0; index < paragraphs.length; index++) {
    if (isRelatedHeading(paragraphs[index]?.text ?? '')) index = markLinks(paragraphs, furniture, index);
  }
  markButtonsBelow(paragraphs, furniture);
  markRelease(paragraphs, furniture);
  return furniture;
}

/** The buttons below a story that name a network, among the site’s other lines. */
function markButtonsBelow(paragraphs: readonly Paragraph[], furniture: boolean[]): void {
  for (let index = paragraphs.length - 1; index > 1; index--) {
    if (furniture[index]) continue;
    if (!namesNetwork(paragraphs[index]?.text ?? '')) return;
    furniture[index] = true;
  }
}

/** The section of the site above the headline: `Economy`. */
function markSections(paragraphs: readonly Paragraph[], furniture: boolean[]): void {
  let marked = 0;
  for (let index = 0; index < paragraphs.length - 2 && marked < MOST_SECTIONS; index++) {
    if (furniture[index]) continue;
    if (!isSection(paragraphs[index]?.text ?? '')) break;
    furniture[index] = true;
    marked++;
  }
  // Below the headline a section stands beside the hour or another of the site’s own lines.
  for (let index = 1; index < Math.min(MOST_ABOVE, paragraphs.length - 2); index++) {
    const isBeside = furniture[index - 1] === true || furniture[index + 1] === true;
    if (isBeside && isSection(paragraphs[index]?.text ?? '')) furniture[index] = true;
  }
}

function isRelatedHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const tokens = tokenise(text);
  return tokens.length > 0 && related.at(tokens, 0) === tokens.length;
}

/**
 * Marks a heading and the headlines under it: those on the lines that follow at once, the first one after a colon, and all where
 * nothing but the site’s own follows them. Returns the index of the last line marked.
 */
function markLinks(paragraphs: readonly Paragraph[], furniture: boolean[], heading: number): number {
  furniture[heading] = true;
  let end = heading + 1;
  let glued = end;
  while (end < paragraphs.length && end - heading <= MOST_LINKS) {
    const line = paragraphs[end];
    if (!line || !(furniture[end] || isLink(line.text))) break;
    if (!line.blankBefore && glued === end) glued = end + 1;
    end++;
  }
  const closes = end === paragraphs.length;
  const afterColon = /[:：]$/.test(paragraphs[heading]?.text ?? '') ? heading + 2 : heading + 1;
  const to = closes ? end : Math.max(glued, Math.min(end, afterColon));
  furniture.fill(true, heading, to);
  return to - 1;
}

/** Whether a line can be another story’s headline: short, without a final stop, and nobody’s name. */
function isLink(text: string): boolean {
  if (text.length > LONGEST_LINK || /^[—–-]\s|[.;:,(]$|^\(/u.test(text)) return false;
  return (!endsSentence(text) || /[?!»”"]$/u.test(text)) && bylineOf(text) === null;
}
