import { isAgencyWord } from './agencies.ts';
import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { type Token, tokenise } from './tokens.ts';

const LONGEST_CALL = 130;
const SHORTEST_SENTENCE = 5;
const LONGEST_BUTTON = 40;
const MOST_WORDS_ON_BUTTON = 3;

const sections = new Phrases(ofAllLanguages((data) => data.furniture.sections));
const saying = new Phrases(ofAllLanguages((data) => data.speech.verbs));
const ours = new Phrases(ofAllLanguages((data) => data.furniture.ours));

const NETWORKS = new Set(
  'facebook twitter x telegram whatsapp instagram youtube tiktok linkedin vkontakte vk ok rss viber reddit threads pinterest messenger imo zen дзен одноклассники вконтакте фейсбук инстаграм телеграм телеграмм ватсап ютуб тикток'.split(
    ' ',
  ),
);
/** Names of networks of which no prose makes another word. */
const NETWORK_NAME =
  /telegram|whatsapp|instagram|facebook|youtube|twitter|tiktok|viber|google news|телеграм|ватсап|вотсап|инстаграм|фейсбук|ютуб|тикток|дзен/iu;
const LANGUAGES = new Set(
  "ru рус русский kz kk қаз қазақша qaz qazaqsha en eng english uz o'z o'zb ўз ўзб o'zbekcha ўзбекча kg ky кыр кырг кыргызча tj tg тоҷ тоҷикӣ тадж tm türkmençe".split(
    ' ',
  ),
);
const SEPARATOR = /[|•·/,>›»→]|\s{2,}/u;
const ADDRESS = /^(?:https?:\/\/\S+|www\.\S+|@[\w.]+|[\w.+-]+@[\w-]+\.[\w.-]+)$/iu;
const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_-]+(?:[\s,;]+|$))+$/u;

/** An address, a channel’s name or hashtags, alone on their line. */
export function isAddress(paragraph: string): boolean {
  return ADDRESS.test(paragraph) || HASHTAGS.test(paragraph);
}

/** A row of buttons: `Facebook | Telegram | Print`, `Share Tweet Email`, `RU | KZ | EN`, or one network’s name. */
export function isRow(paragraph: string, isLine: (tokens: readonly Token[]) => boolean): boolean {
  if (!SEPARATOR.test(paragraph) && !/^\p{L}+:?(?:\s\p{Lu}\p{L}+)*$/u.test(paragraph)) return false;
  const isButton = (part: readonly Token[]) =>
    isLine(part) || (part.length === 1 && NETWORKS.has(part[0]?.lower ?? ''));
  const isLanguage = (part: readonly Token[]) => part.length === 1 && LANGUAGES.has(part[0]?.lower ?? '');
  let parts = 0;
  let areButtons = true;
  let areLanguages = true;
  for (const text of paragraph.split(/[|•·/,>›»→]|\s{2,}|\s(?=\p{Lu})/u)) {
    const part = tokenise(text);
    if (part.length === 0) continue;
    parts++;
    areButtons &&= isButton(part);
    areLanguages &&= isLanguage(part);
    // Most paragraphs are no row at all, which their first word shows.
    if (!areButtons && !areLanguages) return false;
  }
  return (parts > 0 && areButtons) || parts > 1;
}

/** A few words without a stop that name a network: below a story they are a button, `Rasmiy Telegram`. */
export function namesNetwork(paragraph: string): boolean {
  if (paragraph.length > LONGEST_BUTTON || /[.!?:…]$/u.test(paragraph)) return false;
  return NETWORK_NAME.test(paragraph) && tokenise(paragraph).length <= MOST_WORDS_ON_BUTTON;
}

/** A newsroom and the network on which it is, alone on a line: `Kun.uz Telegram`. */
export function isChannelName(paragraph: string): boolean {
  if (paragraph.length > LONGEST_BUTTON || !NETWORK_NAME.test(paragraph)) return false;
  const tokens = tokenise(paragraph);
  const networks = tokens.filter(({ lower }) => NETWORK_NAME.test(lower)).length;
  return (
    networks > 0 &&
    networks < tokens.length &&
    tokens.every(({ lower }) => NETWORK_NAME.test(lower) || isAgencyWord(lower))
  );
}

/** The way to a page: `Home > News > Economy`, `Главная / Новости / …`. Its first steps are the site’s own. */
export function isCrumbs(paragraph: string): boolean {
  if (!/[>›»→/|·•]/u.test(paragraph)) return false;
  const parts = paragraph.split(/\s[>›»→/|·•]\s|\s?[»›→]\s?/u);
  if (parts.length < 2 || parts.length > 6) return false;
  const known = parts.filter((part) => isSection(part)).length;
  if (!isSection(parts[0] ?? '')) return false;
  return known === parts.length || (known > 1 && parts.length > 2) || isSubsection(paragraph, parts[1] ?? '');
}

/** `Sport | Football`: a word or two behind a bar or an arrow. A slash stands between much else. */
function isSubsection(paragraph: string, part: string): boolean {
  return (
    paragraph.length <= LONGEST_BUTTON &&
    /^[^/·•]+\s[>›»→|]\s[^>›»→|/]+$/u.test(paragraph) &&
    /^\p{Lu}[\p{L}-]+(?:\s\p{L}+)?$/u.test(part)
  );
}

/** A section’s name alone: above a headline it is the site’s. */
export function isSection(line: string): boolean {
  if (line.length > 40) return false;
  const tokens = tokenise(line);
  return tokens.length > 0 && sections.at(tokens, 0) === tokens.length;
}

/** A sentence that calls the reader to a newsroom’s own channel: a network and a word like `our` or `join` in one short line. */
export function isCallToChannel(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CALL || !NETWORK_NAME.test(paragraph) || /^[—–-]\s|[«»“”"]/u.test(paragraph))
    return false;
  const tokens = tokenise(paragraph);
  // “Our channel was blocked, the editor said.” is a sentence of the story.
  if (/\.$/.test(paragraph) && saying.findVerb(tokens, SHORTEST_SENTENCE) >= 0) return false;
  return tokens.some((token, index) => ours.at(tokens, index) > 0 || token.lower.split('-').some(isOwn));
}

/** `Telegram-каналымызға`: the second half of a compound. */
function isOwn(part: string): boolean {
  return part.length > 5 && ours.has(part);
}
