import { agencyIn, isAgency } from './agencies.ts';
import { houseAt, ofAllLanguages } from './knowledge.ts';
import { english } from './languages/english-words.ts';
import { nameRuns } from './names.ts';
import { Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';
import { beyondOpeners, sourcePhrase, withoutParticiple } from './source-phrase.ts';
import type { Speakers } from './speakers.ts';
import { personBehindOffice } from './tags.ts';

/** Where a statement comes from and who carried it. */
export interface Origin {
  source: string | null;
  via: string | null;
}

/** English pronouns after a preposition, and the subjects that they stand for. */
const OBLIQUE: Readonly<Record<string, string>> = { him: 'he', her: 'she' };

interface Range {
  from: number;
  to: number;
}

/** The source and the carrier that a phrase names, as token indexes; both null where it names nobody. */
export function originIn(reading: Reading, speakers: Speakers, from: number, to: number): Origin {
  const { tokens, knowledge } = reading;
  for (let index = from; index < to; index++) {
    const before = knowledge.citingBefore.at(tokens, index);
    if (before > 0) {
      const cited = named(reading, speakers, index + before, to);
      const citing = named(reading, speakers, from, index);
      // “Residents quoted by local media”: what follows carries what stands before.
      const passive = tokens[index + before - 1]?.lower === 'by';
      return passive ? { source: citing, via: cited } : { source: cited, via: citing };
    }
    const after = knowledge.citingAfter.at(tokens, index);
    if (after > 0) return citedAfter(reading, speakers, { from, to: index }, { from: index + after, to });
  }
  const agency = agencyAt(reading, from, to);
  // “Data compiled by Bloomberg” are its own word.
  const isItsOwn =
    agency !== null &&
    tokens[agency.from - 1]?.lower === 'by' &&
    english.publishedBy.has(tokens[agency.from - 2]?.lower ?? '');
  if (agency && isItsOwn) return { source: agency.name, via: null };
  if (agency && hasOthers(reading, from, to, agency)) {
    const rest =
      agency.from - from >= 1 && !isOnlyOpening(reading, from, agency.from)
        ? { from, to: agency.from }
        : { from: agency.to, to };
    return { source: named(reading, speakers, rest.from, rest.to), via: agency.name };
  }
  if (agency) return { source: agency.name, via: null };
  return { source: named(reading, speakers, from, to), via: null };
}

/** `X сілтеме жасап Y`, `Y X-ға сүйеніп`: the carrier stands after the phrase, or before the origin. */
function citedAfter(reading: Reading, speakers: Speakers, before: Range, after: Range): Origin {
  if (after.to > after.from && reading.knowledge.reporting.at(reading.tokens, after.from) === 0) {
    return {
      source: cited(reading, speakers, before),
      via: agencyAt(reading, after.from, after.to)?.name ?? named(reading, speakers, after.from, after.to),
    };
  }
  const agency =
    agencyAt(reading, before.from, before.to) ??
    quotedOutlet(reading, before) ??
    outletInGenitive(reading, before);
  if (!agency || agency.to >= before.to) return { source: cited(reading, speakers, before), via: null };
  // “ҚазАқпарат тілшісі X-ке сілтеме жасап”: the agency’s reporter is the agency.
  const { tokens, knowledge } = reading;
  let { to } = agency;
  while (to < before.to && tokens[to]?.capital === false && knowledge.outlets.at(tokens, to) > 0) to++;
  return { source: cited(reading, speakers, { from: to, to: before.to }), via: agency.name };
}

const POSSESSED_DATIVE = /(?:[ыиіуү]н[аеө]|iga|ига)$/u;
const DATIVE = /(?:[гғкқн][аеоө]|[gkqğǵ][ae]|n[ae])$/u;

/** What is relied upon stands in the dative: `вазирлигига таяниб` names the вазирлиги. */
function cited(reading: Reading, speakers: Speakers, { from, to }: Range): string | null {
  const name = named(reading, speakers, from, to);
  const last = reading.tokens[to - 1];
  if (name === null || last === undefined || reading.knowledge.data.nameStands !== 'last') return name;
  const bare = name.replace(/(?<=[»”"])[’'-]?\p{Ll}{2}$/u, '');
  // “«Қазгидрометке» сілтеме жасап”: the case may stand inside the quotation marks.
  const closing = /[»”"]$/u.exec(bare)?.[0] ?? '';
  if (closing !== '' && bare.slice(0, -1).toLowerCase().endsWith(last.lower) && last.lower.length > 4)
    return `${bare.slice(0, -1).replace(DATIVE, '')}${closing}`;
  return bare.toLowerCase().endsWith(last.lower) && last.lower.length > 4
    ? bare.replace(DATIVE, '').replace(/-$/u, '')
    : bare;
}

/** `Түштүк Пресстин акимчиликке таянып жазганына караганда`: who wrote it stands first, in the genitive of the verb’s noun. */
function outletInGenitive({ text, tokens, knowledge }: Reading, before: Range): Agency | null {
  let end = before.from;
  while (end < before.to - 1 && tokens[end]?.capital) end++;
  const [first, last] = [tokens[before.from], tokens[end - 1]];
  // “Мирзиёевнинг маслаҳатчисига таяниб”: the genitive may as well be whose somebody is, and whose a paper is.
  const origin = tokens[before.to - 1];
  const isHis =
    POSSESSED_DATIVE.test(origin?.lower ?? '') && knowledge.organisations.at(tokens, before.to - 1) === 0;
  if (isHis || knowledge.documents.at(tokens, before.to - 1) > 0) return null;
  const ending = knowledge.data.caseEndings.find(
    (one) => /(?:[ндт][ыиіуү][нң]|ning)$/u.test(one) && last?.lower.endsWith(one),
  );
  if (!first || !last || !ending) return null;
  for (let index = before.from; index < end; index++)
    if (knowledge.organisations.at(tokens, index) > 0) return null;
  return { from: before.from, to: end, name: text.slice(first.from, last.to - ending.length) };
}

interface Agency extends Range {
  name: string;
}

/** `«Дала хабары» министрлікке сілтеме жасап`: a name in quotation marks before the origin is who carries it. */
function quotedOutlet({ text, tokens, pairs, knowledge }: Reading, { from, to }: Range): Agency | null {
  const first = tokens[from];
  const pair = first && pairs.find((one) => one.textFrom === first.from);
  if (!pair) return null;
  let end = from;
  while (end < to && (tokens[end]?.to ?? 0) <= pair.textTo) end++;
  // The noun for what it is belongs to it: `"Кактус Медиа" басылмасы`.
  const isTitled = knowledge.organisations.at(tokens, end) > 0 && end < to - 1;
  return { from, to: isTitled ? end + 1 : end, name: text.slice(pair.from, pair.to) };
}

/** An agency in a phrase, with the common noun after its name (`«Кабар» агенттиги`, `Kun.uz nashri`). */
function agencyAt({ text, tokens, knowledge }: Reading, from: number, to: number): Agency | null {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    const house = houseAt(knowledge, tokens, index);
    if (token && house > 0 && index + house <= to) {
      const last = knowledge.house.at(-1) ?? '';
      const printedTo = (tokens[index + house - 1]?.from ?? 0) + last.length;
      const closing = /[«“„"][^»”“"]*$/u.test(text.slice(token.from, printedTo)) ? 1 : 0;
      return { from: index, to: index + house, name: text.slice(token.from, printedTo + closing) };
    }
    const name =
      token?.capital || /[./]/.test(token?.lower ?? '')
        ? agencyIn(token?.lower ?? '', knowledge.data.caseEndings)
        : null;
    if (!token || !name) continue;
    let end = index + 1;
    const english =
      /^'s\s/.test(text.slice(token.to - 2, token.to + 1)) || /^['’]s\s/u.test(text.slice(token.to));
    // `РИА Новости`: a name of two words.
    const long =
      !english &&
      end < to &&
      isAgency(text.slice(token.from, tokens[end]?.to)) &&
      tokens[end]?.capital === true;
    if (english) while (end < to && tokens[end]?.capital) end++;
    if (long) end++;
    const printed = text.slice(
      token.from,
      english || long ? (tokens[end - 1]?.to ?? token.to) : token.from + name.length,
    );
    // A common noun belongs to the name right before it, unless that stands in a case: “Gazeta.uz’ga hokimlik”.
    const isBare = token.to - token.from === name.length;
    if (!english && isBare && end < to && knowledge.organisations.at(tokens, end) > 0 && to - end > 1) end++;
    if (
      /^(?:агенттиг|nashr|нашр|агенттіг|агентлиг|хабаргузори|тілші|кабарчы|muxbir|мухбир|хабарнигор)/u.test(
        tokens[end]?.lower ?? '',
      ) &&
      end < to
    )
      end++;
    return { from: index, to: end, name: printed };
  }
  return null;
}

function hasOthers(reading: Reading, from: number, to: number, agency: Agency): boolean {
  const left = agency.from - from;
  // “Корреспондент «Газеты.uz» из Намангана”: from where it writes.
  if (/^(?:из|in|from)$/.test(reading.tokens[agency.to]?.lower ?? ''))
    return left > 0 && !isOnlyOpening(reading, from, agency.from);
  return (left > 0 && !isOnlyOpening(reading, from, agency.from)) || to - agency.to > 1;
}

const outlets = new Phrases(ofAllLanguages((data) => data.outlets));

/**
 * Whether only what an agency is stands there, and no source of its own: `агентство Х`, `хабаргузории ИРНА`, `Kazakh portal X`. Right
 * before the name an outlet’s noun takes the words before it along, unless they name somebody.
 */
function isOnlyOpening({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  const isTitled = outlets.at(tokens, to - 1) === 1;
  for (let index = from; index < to; index++) {
    const lower = tokens[index]?.lower ?? '';
    const isOpening =
      knowledge.littleWords.has(lower) ||
      knowledge.adverbials.at(tokens, index) > 0 ||
      lower === 'the' ||
      outlets.at(tokens, index) > 0;
    const isAdjective =
      isTitled && knowledge.organisations.at(tokens, index) === 0 && knowledge.people.at(tokens, index) === 0;
    if (!isOpening && !isAdjective) return false;
  }
  return true;
}

/** “His daughter, Asel”; “дочь, Асель”; “его брат Тимур”: the one name between commas behind a noun for people, to which a full name needs no rule. */
function apposedTo({ text, tokens, knowledge }: Reading, from: number, to: number): string | null {
  const noun = tokens[to - 2];
  const name = tokens[to - 1];
  if (!noun || !name || to - from < 2) return null;
  const [run] = nameRuns(text, tokens, knowledge, from, to).filter((one) => one.to === to);
  if (run?.from !== to - 1) return null;
  // “Мать Айпери Нургуль”: whose mother she is stands between.
  if (noun.capital && knowledge.kin.at(tokens, to - 3) > 0) return text.slice(name.from, name.to);
  if (knowledge.people.at(tokens, to - 2) === 0) return null;
  const gap = text.slice(noun.to, name.from);
  const isHis =
    gap === ' ' && knowledge.kin.at(tokens, to - 2) > 0 && knowledge.possessive.at(tokens, to - 3) > 0;
  return /^,\s$/.test(gap) || isHis ? text.slice(name.from, name.to) : null;
}

/** The name of whoever a phrase means: a person’s, a pronoun’s, or the phrase without papers and prepositions. */
function named(reading: Reading, speakers: Speakers, from: number, to: number): string | null {
  const { text, tokens, knowledge } = reading;
  const start = beyondOpeners(reading, from, to);
  if (start >= to) return null;
  const first = tokens[start];
  if (!first) return null;
  const oblique = OBLIQUE[first.lower];
  if (knowledge.data.code === 'en' && to - start === 1 && oblique !== undefined)
    return speakers.unmistakable(first.from, oblique);
  const isPronoun = knowledge.person.at(tokens, start) > 0 || knowledge.possessive.at(tokens, start) > 0;
  if (isPronoun && to - start === 1) return speakers.unmistakable(first.from, first.lower);
  if (knowledge.several.at(tokens, start) > 0)
    return to - start === 1 ? speakers.group(first.from, first.lower) : null;
  if (knowledge.institution.at(tokens, start) > 0 && to - start === 1 && knowledge.data.code === 'en')
    return speakers.institution();
  const end = knowledge.data.code === 'en' ? withoutParticiple(reading, start, to) : to;
  // “Analysts at Halyk Finance” are analysts, and no person is called so.
  const runs = nameRuns(text, tokens, knowledge, start, end).filter(
    (run) =>
      knowledge.data.code !== 'en' ||
      run.from === start ||
      !english.ofBody.has(tokens[run.from - 1]?.lower ?? ''),
  );
  const apposed = apposedTo(reading, start, end);
  if (apposed !== null) return apposed;
  const holder = personBehindOffice(tokens, runs, knowledge);
  for (const run of holder ? [holder, ...runs.filter(({ from: first, to: last }) => last - first > 1)] : []) {
    // “Analysts at Halyk Finance” are analysts, and no person is called so.
    if (knowledge.data.code === 'en' && english.ofBody.has(tokens[run.from - 1]?.lower ?? '')) break;
    const person = speakers.personAt(run.from, run.to);
    if (person) return person;
  }
  // One name of somebody known, whatever place or occasion stands beside it.
  const single = runs.find((run) => to - start > 1 && speakers.personAt(run.from, run.to) !== null);
  const word = single ? tokens[single.from] : undefined;
  if (word) return text.slice(word.from, word.to);
  return sourcePhrase(reading, start, to);
}
