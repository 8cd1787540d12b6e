import { agencyIn } from './agencies.ts';
import { isKnownPlace, isRegionWord } from './dateline-parts.ts';
import { houseAt, type Knowledge } from './knowledge.ts';
import { isPersonName, isSurname } from './names.ts';
import type { Phrases } from './phrases.ts';
import { type Token, tokenise } from './tokens.ts';
import type { WireSourceKind } from './wire-story.ts';

const LONGEST_AGENCY = 5;
/** How the names of offices and companies that are put together from parts of words end: `Казгидромет`, `Узтрансгаз`, `Kazakhtelecom`. */
const COMPOUND =
  /^(?:нац|гос|обл|гор|рай|глав)(?:ком|стат|банк|совет|суд|архив|реестр|надзор|автодор)\p{L}*$|(?:гидромет|надзор|энерго|телеком|транс|авиа|газ|нефть|банк|стат|строй|пром|водхоз|лесхоз|резерв|комстат|статком)(?:[аеуы]|ом)?$|(?:hydromet|gidromet|energo|telecom|telekom|trans|gaz|neft|bank|stat|sanoat)$/u;

/** What a source is, by the nouns of its form. `name` is the person’s name in the form, or the form itself. */
export function kindOf(form: string, name: string, knowledge: Knowledge): WireSourceKind {
  const tokens = tokenise(form);
  if (isAgencyForm(tokens, knowledge) || isNewsName(tokens)) return 'agency';
  if (isOutlet(tokens, knowledge)) return 'agency';
  // “Human Rights Watch” in a Russian story: people’s names are written in its letters, and bodies keep their own.
  if (isForeign(form, knowledge)) return 'organisation';
  if (/^[«“„"][^»”“"]*[»”“"]$/u.test(form)) return 'organisation';
  const institutions = placesOf(knowledge.organisations, tokens);
  if (name !== form || (isPersonName(form) && institutions.length === 0)) return 'person';
  if (knowledge.honorifics.has(tokens.at(-1)?.lower ?? '')) return 'person';
  if (/\d-year-old|^одн(?:а|и|ой|ого|ому|им)\s|^один\s/iu.test(form)) return 'person';
  const people = placesOf(knowledge.people, tokens).filter((place) => !institutions.includes(place));
  const documents = placesOf(knowledge.documents, tokens).filter((place) => !institutions.includes(place));
  const head = headOf(knowledge, { people, institutions, documents }, tokens);
  if (head) return head;
  if (isKnownPlace(form) || isRegionWord(tokens.at(-1)?.lower ?? '')) return 'organisation';

  if (tokens.length === 1 && tokens[0]?.capital)
    return isAcronym(form) || COMPOUND.test(tokens[0].lower) ? 'organisation' : 'person';
  return /^\p{Lu}/u.test(form) || /[«“"]/u.test(form) || /\s\p{Lu}/u.test(form) ? 'organisation' : 'person';
}

interface Nouns {
  people: number[];
  institutions: number[];
  documents: number[];
}

/** The noun that the others depend on: the first in English and where names stand first, the last elsewhere. */
function headOf({ data }: Knowledge, nouns: Nouns, tokens: readonly Token[]): WireSourceKind | null {
  const kinds: [WireSourceKind, number[]][] = [
    ['person', nouns.people],
    ['organisation', nouns.institutions],
    ['document', nouns.documents],
  ];
  const found = kinds.filter(([, places]) => places.length > 0);
  if (found.length === 0) return null;
  const { end, last } = headPhrase(data.code === 'en', data.nameStands === 'last', tokens);
  const place = (places: number[]) =>
    last ? Math.max(...places.filter((one) => one < end), -1) : Math.min(...places);
  const ranked = found.map(([kind, places]) => ({ kind, at: place(places) })).filter(({ at }) => at >= 0);
  ranked.sort((a, b) => (last ? b.at - a.at : a.at - b.at));
  return ranked[0]?.kind ?? found[0]?.[0] ?? null;
}

/** In English the head is the last noun before `of`, `at`, `in` and their like: “a duty doctor at the hospital”. */
function headPhrase(
  english: boolean,
  nameStandsLast: boolean,
  tokens: readonly Token[],
): { end: number; last: boolean } {
  if (!english) return { end: tokens.length, last: nameStandsLast };
  const end = tokens.findIndex(
    (token, index) =>
      index > 0 && /^(?:of|at|in|from|for|on|with|by|familiar|close|seen|who|near)$/.test(token.lower),
  );
  return { end: end < 0 ? tokens.length : end, last: true };
}

/** “The newspaper Vecherny Osh”: the noun for what it is, and its name. */
function isOutlet(tokens: readonly Token[], { data }: Knowledge): boolean {
  return (
    data.code === 'en' &&
    tokens.some(
      ({ lower }, index) =>
        /^(?:newspaper|daily|weekly|newswire|broadcaster|magazine|portal|website|outlet)$/.test(lower) &&
        tokens[index + 1]?.capital === true,
    )
  );
}

function isForeign(form: string, { data }: Knowledge): boolean {
  return (
    (data.code === 'ru' || data.code === 'tg') && !/\p{Script=Cyrillic}/u.test(form) && /\p{Lu}/u.test(form)
  );
}

/** `Tolo News`: a name of capitals that ends so. */
function isNewsName(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 1 &&
    /^(?:news|newswire|times|post|herald|tribune|gazette|guardian|telegraph|journal)$/.test(
      tokens.at(-1)?.lower ?? '',
    ) &&
    tokens.every((token) => token.capital || token.lower === 'the')
  );
}

function isAgencyForm(tokens: readonly Token[], knowledge: Knowledge): boolean {
  const { data } = knowledge;
  if (tokens.length > LONGEST_AGENCY) return false;
  return (
    tokens.some((_, index) => houseAt(knowledge, tokens, index) > 0) ||
    tokens.some(
      (token) =>
        (token.capital || /\./.test(token.lower)) &&
        agencyIn(token.lower.replace(/'s$/, ''), data.caseEndings) !== null,
    )
  );
}

function placesOf(phrases: Phrases, tokens: readonly Token[]): number[] {
  return tokens.flatMap((_, index) => {
    const length = isSurname(tokens[index]) ? 0 : phrases.at(tokens, index);
    return length > 0 ? [index + length - 1] : [];
  });
}

function isAcronym(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}
