import { fold } from './tokens.ts';

/** News agencies and sites of the region and the world, as their datelines print them (folded). */
const AGENCIES = new Set(
  `reuters рейтер рейтерс роутерс ap associated afp афп апа apa dpa ansa efe kyodo xinhua синьхуа bloomberg bbc би-би-си cnn dw anadolu анадолу ирна irna tca rfe/rl рсе/рс voa azattyk азаттык азаттық озодӣ озодлик ozodlik azattyq
  тасс tass интерфакс interfax interfax-kazakhstan интерфакс-казахстан риа sputnik спутник kazinform qazinform казинформ қазақпарат қазақпараты қазинформ қазтаг казтаг kaztag tengrinews zakon vlast власть exclusive
  akipress акиpress акипресс kabar кабар kloop клооп turmush turmush24 kaktus economist.kg рбк rbc ведомости коммерсантъ коммерсант медуза meduza известия uza o'za ўза уза uzdaily kun daryo дарё gazeta podrobno uzreport uznews khovar ховар avesta авеста asia-plus азия-плюс asiaplus
  turkmenportal tdh orient arzuw ukrinform укринформ belta белта azertac азертадж trend report mehr tasnim fars pti yonhap montsame eurasianet timesca`
    .split(/\s+/)
    .map(fold),
);

/** Words that may stand around an agency’s own name: `НИАТ «Ховар»`, `РИА Новости`, `матбуот хизмати`. */
const AGENCY_WORDS = new Set(
  'ниат амит ниаи книа кума кна маг иа риа новости news agency агентство агенттігі агенттиги агентлиги агентлигі агентии agentligi the of central asia times press пресс-служба staff newsroom desk correspondents media медиа матбуот маркази баспасөз қызметі хизмати xizmati маалымат кызматы'.split(
    ' ',
  ),
);

const SITE = /^[\p{L}\p{N}-]{2,30}\.(?:uz|kz|kg|tj|tm|com|org|net|ru|info|media|news|az|io)$/u;

/** Whether one folded word is the name of an agency or the address of a news site. */
export function isAgencyWord(word: string): boolean {
  return AGENCIES.has(word) || SITE.test(word);
}

const RUSSIAN_ENDINGS = ['ом', 'у', 'а', 'е'];

/** The agency that a word names, with an ending of case that is glued to it or follows an apostrophe; null where it names none. */
export function agencyIn(word: string, caseEndings: readonly string[]): string | null {
  if (isAgencyWord(word)) return word;
  const stem = word.replace(/['-]\p{L}{1,4}$/u, '');
  if (stem !== word && isAgencyWord(stem)) return stem;
  for (const ending of [...caseEndings, ...RUSSIAN_ENDINGS]) {
    if (word.endsWith(ending) && isAgencyWord(word.slice(0, -ending.length)))
      return word.slice(0, -ending.length);
  }
  return null;
}

/** Whether a short name, as printed, is that of an agency. Quotation marks around it do not matter. */
export function isAgency(name: string): boolean {
  const words = fold(name)
    .replace(/[«»“”„"()[\]]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  return words.some(isAgencyWord) && words.every((word) => isAgencyWord(word) || AGENCY_WORDS.has(word));
}
