/** “Translator”, as a byline’s role prints in each of the newsroom’s languages. */
const ROLES: Readonly<Record<string, string>> = {
  en: 'translator',
  ru: 'переводчик',
  kk: 'аудармашы',
  'kk-Latn': 'audarmaşy',
  ky: 'котормочу',
  tg: 'тарҷумон',
  'uz-Latn': 'tarjimon',
  'uz-Cyrl': 'таржимон',
};

/** Whether a byline’s role says, in any of these languages, that somebody translated. */
export function isTranslator(role: string): boolean {
  return Object.values(ROLES).includes(role.trim().toLowerCase());
}

/** `language` is a BCP 47 tag. Where the newsroom does not write in it, the role stays unsaid. */
export function roleOfTranslator(language: string): string {
  return ROLES[language] ?? ROLES[language.split('-')[0] ?? ''] ?? '';
}
