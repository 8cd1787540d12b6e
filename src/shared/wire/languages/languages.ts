import type { WireLanguage } from '../wire-story.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ky } from './ky.ts';
import type { LanguageData } from './language-data.ts';
import { ru } from './ru.ts';
import { inBothScripts, kazakhAcute, kazakhLatin, uzbekCyrillic } from './scripts.ts';
import { tg } from './tg.ts';
import { uz } from './uz.ts';

/** What is known of each language, in every script in which it is written. */
export const languages: Readonly<Record<WireLanguage, LanguageData>> = {
  en,
  ru,
  kk: inBothScripts(inBothScripts(kk, kazakhLatin), kazakhAcute),
  ky,
  tg,
  uz: inBothScripts(uz, uzbekCyrillic),
};
