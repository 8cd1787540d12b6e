import type { Knowledge } from './knowledge.ts';
import { tokenise } from './tokens.ts';

const LONGEST = 300;
const ENGLISH_OPENING =
  /^(?:additional reporting|reporting|writing|editing|edited|translated|with reporting|compiled|contributed|first published|originally published)\b.{0,40}?\b(?:by|on|in|from)\s/i;
const RUSSIAN_OPENING =
  /^(?:при участии|в подготовке материала|с участием|впервые опубликовано|материал подготовлен)\s/i;

/** Whether a paragraph credits those who helped, or where the story first stood: mostly in brackets. */
export function isCredit(paragraph: string, knowledge: Knowledge): boolean {
  if (paragraph.length > LONGEST) return false;
  if (/^\(.*\)\.?$/su.test(paragraph)) {
    const tokens = tokenise(paragraph);
    return tokens.length > 1 && knowledge.credits.find(tokens) >= 0;
  }
  return (
    /\p{Lu}/u.test(paragraph.slice(1)) && (ENGLISH_OPENING.test(paragraph) || RUSSIAN_OPENING.test(paragraph))
  );
}
