import { isAgencyWord } from './agencies.ts';
import { isPlaceForm } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { english } from './languages/english-words.ts';
import { isCapital, isSmall, type Token, tokenise } from './tokens.ts';

const PARTICLES = new Set(
  "al el ibn bin de van von der den da di la del dos uulu kyzy qyzy oglu ogly o'g'li qizi аль ибн бин уулу кызы қызы оглы оғлы ұлы ўғли қизи де ван фон улы эль".split(
    ' ',
  ),
);

/** Endings of surnames that show a gender, in the languages of the region. */
export const MALE =
  /(?:ov|ev|yov|iev|aev|off|skiy|ski|ov|in|ов|ев|ёв|ин|ын|ский|цкий|ұлы|уулу|ogli|o'g'li|ўғли|оглы)$/;
export const FEMALE =
  /(?:ova|eva|yova|ieva|aeva|ina|skaya|ова|ева|ёва|ина|ына|ская|цкая|қызы|кызы|kyzy|qizi|қизи)$/;
export const PATRONYMIC = /(?:вич|вна|ична|ұлы|қызы|уулу|кызы|uly|qyzy|o'g'li|qizi|ўғли|қизи|vich|vna)$/;

/** A surname by its ending: no list of nouns means it, although one may begin so (`токтом` and `Токтоматов`). */
const SURNAME =
  /(?:[оеё]ва?|[oe]va?|зода|zoda|заде|zade)(?:[нд][ыиіуү][нң]|ning|нинг|г[аеоө]|ға|ге|ga|ни|ni|д[ыиіуү])?$/u;

export function isSurname(token: Token | undefined): boolean {
  return token?.capital === true && token.lower.length > 5 && SURNAME.test(token.lower);
}

/** Whether a token can be part of a person’s name: a capital and then small letters, or an initial. */
function isNameWord(text: string, token: Token): boolean {
  if (!token.capital)
    return /^(?:al|ad|as|an|ar|az|аль|аш|ас|ан|ар|ад|эль)-\p{Lu}/u.test(text.slice(token.from, token.to));
  const word = text.slice(token.from, token.to).replaceAll('\u00AD', '');
  if (/\d/.test(word) || word.includes('/') || isAgencyWord(token.lower) || PLATFORMS.has(token.lower))
    return false;
  if (word.length === 1) return true;
  const second = /^\p{L}['’ʻʼ‘`]?(\p{L})/u.exec(word)?.[1] ?? '';
  // “O’Neill”, “D’Souza”.
  if (/^\p{Lu}['’]\p{Lu}\p{Ll}/u.test(word)) return true;
  return isSmall(second) || /^\p{Lu}\.\p{Lu}$/u.test(word);
}

/** Where people write to all; such a word is no part of a name, although it stands beside one. */
const PLATFORMS = new Set(
  'facebook instagram telegram youtube tiktok twitter whatsapp threads linkedin vkontakte фейсбук инстаграм телеграм телеграмм ютуб'.split(
    ' ',
  ),
);

/** A run of name words in a text, as token indexes. */
export interface NameRun {
  from: number;
  to: number;
}

/** Whether nothing but a space (or an initial’s point) stands between two tokens. */
function isAdjacent(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.to, right.from);
  // “Halyk Finance Мадина Кабжалялова”: a name does not change its script.
  if (isLatin(text, left) !== isLatin(text, right)) return false;
  const isShort = left.to - left.from <= 2 || isInitial(text, left);
  return gap === ' ' || gap === '\u00A0' || (isShort && /^\.\s?$/.test(gap));
}

function isLatin(text: string, { from }: Token): boolean {
  return /\p{Script=Latin}/u.test(text.charAt(from));
}

/** Whether a word is one initial of a name or two, with a point behind: `А.`, `Н.И.`. */
export function isInitial(text: string, { from, to }: Token): boolean {
  return to - from <= 3 && text.charAt(to) === '.' && /^\p{Lu}(?:\.\p{Lu})?$/u.test(text.slice(from, to));
}

/** The runs of words that look like parts of a name between two token indexes; titles are not in them. */
export function nameRuns(
  text: string,
  tokens: readonly Token[],
  knowledge: Knowledge,
  from = 0,
  to = tokens.length,
): NameRun[] {
  const runs: NameRun[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) runs.push(trimmed(text, tokens, knowledge, start, end));
    start = -1;
  };
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token) break;
    if (start >= 0 && before && !isAdjacent(text, before, token)) close(index);
    const belongs = PARTICLES.has(token.lower) || knowledge.honorifics.has(token.lower);
    if ((isNameWord(text, token) && !isOutlet(token, knowledge)) || (start >= 0 && belongs)) {
      if (start < 0) start = index;
    } else close(index);
  }
  close(to);
  return runs.filter((run) => run.to > run.from && !isModifier(text, tokens, knowledge, run));
}

/** “Асел Усенова Азаттыкка айтты”: an agency in some case is none of the name before it. */
function isOutlet({ lower }: Token, { data }: Knowledge): boolean {
  return data.caseEndings.some(
    (ending) => ending.length > 1 && lower.endsWith(ending) && isAgencyWord(lower.slice(0, -ending.length)),
  );
}

/** “United Nations rapporteur”, “HRW’s Central Asia researcher”: capitals before an English office say whose it is. */
function isModifier(text: string, tokens: readonly Token[], knowledge: Knowledge, run: NameRun): boolean {
  const last = tokens[run.to - 1];
  const office = tokens[run.to];
  return (
    knowledge.data.code === 'en' &&
    last !== undefined &&
    office !== undefined &&
    !office.capital &&
    isAdjacent(text, last, office) &&
    knowledge.people.at(tokens, run.to) > 0 &&
    knowledge.saying.at(tokens, run.to) === 0
  );
}

// Titles before a name and particles after it are not part of it: “Energy Minister Emil Osmonov”.
function trimmed(
  text: string,
  tokens: readonly Token[],
  knowledge: Knowledge,
  from: number,
  to: number,
): NameRun {
  let start = opensWithOffice(text, tokens, from, to) ? from + 1 : from;
  // “Human Rights Watch”, “Amnesty International”: a body’s name of several words is no person’s.
  const body = knowledge.organisations.at(tokens, start);
  if (body > 1) start = Math.min(to, start + body);
  // Some initials are little words as well: “А. П. Кольцов” and “В. Лыкова” are names whole.
  const isOpening = (token: Token | undefined) => token !== undefined && isInitial(text, token);
  while (
    start < to - 1 &&
    !isOpening(tokens[start]) &&
    (isTitle(tokens, knowledge, start) ||
      isPlace(tokens, knowledge, start, to) ||
      isParticiple(text, tokens, knowledge, start))
  )
    start++;
  if (start === to - 1 && isTitle(tokens, knowledge, start)) start = to;
  if (opensWithOwner(tokens, knowledge, start, to) || isDeputyOf(tokens, knowledge, start, to)) start++;
  return { from: start, to: beforeWhere(tokens, knowledge, start, to) };
}

/** “Заместитель Орлова Елена Ким”: a surname first, and no patronymic behind, is whose deputy she is. */
function isDeputyOf(tokens: readonly Token[], knowledge: Knowledge, from: number, to: number): boolean {
  return (
    knowledge.data.code === 'ru' &&
    to - from === 3 &&
    isTitle(tokens, knowledge, from - 1) &&
    /(?:[оеё]ва|[иы]на|[сц]кого|[оеё]вой|[иы]ной|[сц]кой)$/u.test(tokens[from]?.lower ?? '') &&
    !PATRONYMIC.test(tokens[to - 1]?.lower ?? '')
  );
}

/** “Мать Айпери Нургуль говорит”: behind a word of kinship that is nobody’s yet stands first whose mother she is. */
function opensWithOwner(tokens: readonly Token[], knowledge: Knowledge, from: number, to: number): boolean {
  const kin = knowledge.kin.at(tokens, from - 1) > 0;
  if (knowledge.data.nameStands !== 'first' || knowledge.data.code === 'en' || !kin || to - from !== 2)
    return false;
  const isFamilyName = isSurname(tokens[to - 1]) || PATRONYMIC.test(tokens[to - 1]?.lower ?? '');
  return !isFamilyName && !knowledge.possessive.has(tokens[from - 2]?.lower ?? '');
}

/** “Дархан Белгібаев Мәжілістегі брифингте”: where the person is stands right behind the name, and has a capital too. */
function beforeWhere(tokens: readonly Token[], knowledge: Knowledge, from: number, to: number): number {
  if (knowledge.data.nameStands !== 'last') return to;
  let end = to;
  while (
    end - from > 2 &&
    !isSurname(tokens[end - 1]) &&
    (knowledge.organisations.at(tokens, end - 1) > 0 || isPlaceForm(tokens[end - 1]?.lower ?? ''))
  )
    end--;
  return end;
}

/** “Мэр Айбек Жунушалиев” at the start of a sentence: three words of which the second is no patronymic. */
function opensWithOffice(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const [first, second, third] = tokens.slice(from, to);
  // “Aizada Murat kyzy”: a particle is no surname.
  if (to - from !== 3 || !first || !second || !third?.capital) return false;
  const opens = from === 0 || /[.!?…:»”"—–]\s*$/u.test(text.slice(Math.max(0, first.from - 3), first.from));
  return (
    opens &&
    (MALE.test(third.lower) || FEMALE.test(third.lower)) &&
    !PATRONYMIC.test(second.lower) &&
    first.lower.length > 2
  );
}

/** “Жеңилген Каримов”: what somebody did opens the sentence before his name. */
function isParticiple(text: string, tokens: readonly Token[], { data }: Knowledge, index: number): boolean {
  const token = tokens[index];
  const before = text.slice(Math.max(0, (token?.from ?? 0) - 3), token?.from);
  return (
    data.nameStands === 'last' &&
    token !== undefined &&
    (token.from === 0 || /[.!?…:»”"—–]\s*$/u.test(before)) &&
    token.lower.length > 5 &&
    /(?:[ғг][аеоө]н|gan)$/u.test(token.lower)
  );
}

/** “В Нарыне Анара Токтосунова”: a place in its own case before a name. */
function isPlace(tokens: readonly Token[], knowledge: Knowledge, index: number, to: number): boolean {
  const follows = knowledge.within.at(tokens, index - 1) > 0 && to - index > 2;
  return follows || isPlaceForm(tokens[index]?.lower ?? '');
}

function isTitle(tokens: readonly Token[], knowledge: Knowledge, index: number): boolean {
  return (
    knowledge.titles.at(tokens, index) > 0 ||
    knowledge.organisations.at(tokens, index) > 0 ||
    knowledge.people.at(tokens, index) > 0 ||
    knowledge.adverbials.at(tokens, index) > 0 ||
    knowledge.openers.at(tokens, index) > 0 ||
    (knowledge.data.code === 'en' && english.sentenceOpeners.has(tokens[index]?.lower ?? '')) ||
    knowledge.littleWords.has(tokens[index]?.lower ?? '')
  );
}

/** Whether a short text is nothing but a person’s name: two to four capitalised words. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}'’ʻʼ‘`.\-\u00AD\s]+$/u.test(text)) return false;
  const tokens = tokenise(text);
  if (tokens.length < 2 || tokens.length > 4) return false;
  return (
    tokens.every((token, index) => isNameWord(text, token) || (index > 0 && PARTICLES.has(token.lower))) &&
    !endsLikeSentence(text)
  );
}

function endsLikeSentence(text: string): boolean {
  return /[.!?]$/.test(text);
}

/** The same in capitals, as some desks sign: only where a word before it says that it is a byline. */
export function isCapitalName(text: string): boolean {
  return /^\p{Lu}[\p{Lu}'’ʻʼ.-]+(?:\s\p{Lu}[\p{Lu}'’ʻʼ.-]*){1,3}$/u.test(text) && isCapital(text.charAt(0));
}

/** A name as newsrooms of the region sign, the surname in capitals: `Айгүл БЕКОВА`. Only where a byline may stand. */
export function isSignature(text: string): boolean {
  return /^\p{Lu}[\p{Ll}'’ʻʼ-]+(?:\s\p{Lu}\.)?\s(?=[^\s]*[AEIOUYАЕЁИОУЫЭЮЯӘӨҮҰІӮӢЎ])\p{Lu}[\p{Lu}'’ʻʼ-]{3,}(?:\s(?:кызы|қызы|уулу|ұлы|qizi|oʻgʻli))?$/u.test(
    text,
  );
}
