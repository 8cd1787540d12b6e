import { isKnownPlace, isRegionWord } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';

/** What somebody is, and of what. */
export interface Office {
  role: string;
  organisation: string | null;
}

const GENITIVE = /(?:[ндт][ыиіуү][нң]|ning|нинг)$/u;

/** “South Korean boxer”: where somebody is from is no organisation. */
const NATION = /(?:[ie]an|ish|ese|uzbek|kazakh|kyrgyz|tajik|turkmen|french|dutch|german)$/;

/** The endings of Russian adjectives that describe who holds an office. */
const ADJECTIVE = /(?:[ыи]й|ая|яя|[ое]го|[ое]му)$/u;

/** Parts an office that names its organisation; one that names none, or only a place, stays whole. */
export function officeParts(phrase: string, tokens: readonly Token[], knowledge: Knowledge): Office {
  const parted =
    knowledge.data.code === 'en'
      ? (englishBehind(phrase, tokens, knowledge) ?? englishBefore(phrase, tokens, knowledge))
      : knowledge.data.nameStands === 'last'
        ? organisationFirst(phrase, tokens, knowledge)
        : organisationLast(phrase, tokens, knowledge);
  return parted ?? { role: phrase, organisation: null };
}

/** `senior economist at Turan Capital in Almaty`, `head of the Water Agency`. */
function englishBehind(phrase: string, tokens: readonly Token[], knowledge: Knowledge): Office | null {
  // “Head of Press at Zarnur Energy”: where both stand, “at” says where.
  const at = tokens.findIndex((token, index) => index > 0 && token.lower === 'at');
  const link =
    at > 0 ? at : tokens.findIndex((token, index) => index > 0 && /^(?:of|for|with|from)$/.test(token.lower));
  const before = tokens[link];
  if (!before) return null;
  let from = link + 1;
  if (/^(?:the|a|an|its|his|her)$/.test(tokens[from]?.lower ?? '')) from++;
  const where = tokens.findIndex(
    (token, index) => index > from && /^(?:in|near|who|which|since)$/.test(token.lower),
  );
  const to = where < 0 ? tokens.length : where;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from) return null;
  const isBody = isBodyNamed(tokens, from, to, knowledge);
  const isName = first.capital && !isKnownPlace(phrase.slice(first.from, last.to));
  if (!(isBody || isName) || isRegionWord(tokens[to - 1]?.lower ?? '')) return null;
  return { role: phrase.slice(0, before.from).trim(), organisation: phrase.slice(first.from, last.to) };
}

/** Whose one is by blood, by law or by friendship is no organisation. */
const KIN =
  /^(?:wife|husband|widow|widower|mother|father|sister|brother|daughter|son|parents?|relatives?|lawyers?|friends?|neighbou?rs?|colleagues?)$/;

/** `Zarnur Energy chief executive`, `Energy Ministry spokesman`, `Kairat’s coach`. */
function englishBefore(phrase: string, tokens: readonly Token[], knowledge: Knowledge): Office | null {
  const small = tokens.findIndex((token) => !token.capital);
  const last = tokens[small - 1];
  const first = tokens[small];
  if (!last || !first) return null;
  const owned = /'s$/.test(last.lower);
  if (owned && KIN.test(tokens.at(-1)?.lower ?? '')) return null;
  const isName =
    small > 1 &&
    !NATION.test(last.lower) &&
    !tokens.slice(0, small).every((_, index) => knowledge.titles.at(tokens, index) > 0);
  if (!owned && !isBodyNamed(tokens, 0, small, knowledge) && !isName) return null;
  return {
    role: phrase.slice(first.from),
    organisation: phrase.slice(0, last.to - (owned ? 2 : 0)).replace(/^(?:an?|the)\s/i, ''),
  };
}

/** `председатель Национального комитета`, `тренер «Арлана»`, `роҳбари Агентии об`: the organisation follows its office. */
function organisationLast(phrase: string, tokens: readonly Token[], knowledge: Knowledge): Office | null {
  let body = -1;
  let from = 1;
  for (let index = 0; index < tokens.length && body < 0; index++) {
    const office = isOffice(tokens, index, knowledge);
    // “Бывший командир”, “старший научный сотрудник”: an adjective is no office before its noun.
    if (office) from = ADJECTIVE.test(tokens[index]?.lower ?? '') ? index + 2 : index + 1;
    else if (index > 0 && isBodyAt(phrase, tokens, index, knowledge)) body = index;
  }
  let start = Math.max(1, Math.min(from, body));
  const last = start;
  // “Командир в МВД”: the preposition belongs to neither.
  while (start < body && knowledge.within.at(tokens, start) > 0) start++;
  const first = tokens[start];
  const end = tokens[last]?.from ?? 0;
  if (body < 0 || !first || isBareNoun(phrase, tokens, first)) return null;
  const at = /[«“„"]/u.test(phrase.charAt(first.from - 1)) ? first.from - 1 : first.from;
  return { role: phrase.slice(0, Math.min(end, at)).trim(), organisation: phrase.slice(at) };
}

/** `Суу агенттигинин башчысы`, `«Олтин водий» хўжалиги раҳбари`: the organisation stands before its office. */
function organisationFirst(phrase: string, tokens: readonly Token[], knowledge: Knowledge): Office | null {
  let body = -1;
  for (let index = 0; index < tokens.length - 1; index++)
    if (isBodyAt(phrase, tokens, index, knowledge) && !isOffice(tokens, index, knowledge)) body = index;
  const last = tokens[body];
  const office = tokens[body + 1];
  // “Айыл чарба министри”: what a minister is of is his field, and the office stays whole.
  if (/^(?:министр|вице-министр|вазир|vazir|ministr)/u.test(office?.lower ?? '')) return null;
  if (!last || !office || (body === 0 && isBareNoun(phrase, tokens, last))) return null;
  // “Шаҳар суди туман ҳокимининг ўринбосари”: whose deputy he is stands between, and what the court does to him is another matter.
  const isWhose = (token: Token) => GENITIVE.test(token.lower);
  if (
    !isWhose(last) &&
    tokens
      .slice(body + 1, -1)
      .some((token, index) => index > 0 && isWhose(token) && isOffice(tokens, body + 1 + index, knowledge))
  )
    return { role: phrase.slice(office.from), organisation: null };
  const closing = /[»”“"]/u.test(phrase.charAt(last.to)) ? 1 : 0;
  const organisation = phrase.slice(0, last.to + closing);
  return {
    role: phrase.slice(office.from),
    organisation: closing > 0 ? organisation : withoutGenitive(organisation, knowledge),
  };
}

/** “Директор школы”, “qoʻmita raisi”: one common noun alone names no organisation. */
function isBareNoun(phrase: string, tokens: readonly Token[], noun: Token): boolean {
  const alone = noun === tokens[0] || noun === tokens.at(-1);
  const word = phrase.slice(noun.from, noun.to);
  const quoted = /[«“„"]/u.test(phrase.charAt(noun.from - 1)) || /[»”"]/u.test(phrase.charAt(noun.to));
  return alone && !quoted && !/^\p{Lu}{2,}/u.test(word) && (noun === tokens[0] || !/^\p{Lu}/u.test(word));
}

function isOffice(tokens: readonly Token[], index: number, knowledge: Knowledge): boolean {
  return knowledge.titles.at(tokens, index) > 0 || knowledge.people.at(tokens, index) > 0;
}

function isBodyNamed(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): boolean {
  return knowledge.organisations.find(tokens, from, to) >= 0;
}

/** Whether a word names an organisation: by its noun, by its letters, or by the quotation marks that it stands in. */
function isBodyAt(phrase: string, tokens: readonly Token[], index: number, knowledge: Knowledge): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (knowledge.organisations.at(tokens, index) > 0) return true;
  const word = phrase.slice(token.from, token.to);
  if (/^\p{Lu}{2,}/u.test(word)) return true;
  // “Аналитик Halyk Finance”: a company keeps its own letters.
  if (/^\p{Script=Latin}/u.test(word) && token.capital && /\p{Script=Cyrillic}/u.test(phrase)) return true;
  return /[»”]/u.test(phrase.charAt(token.to)) || /[«“„]/u.test(phrase.charAt(token.from - 1));
}

function withoutGenitive(organisation: string, { data }: Knowledge): string {
  const lower = organisation.toLowerCase();
  const ending = data.caseEndings.find((one) => one.length >= 3 && lower.endsWith(one));
  return ending ? organisation.slice(0, -ending.length) : organisation;
}
