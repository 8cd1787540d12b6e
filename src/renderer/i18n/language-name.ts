import type { Locale } from './texts.ts';

const names = new Map<Locale, Intl.DisplayNames>();

/** What a story’s language is called in the window’s, with a capital: `uz-Cyrl` → “Uzbek (Cyrillic)”. */
export function languageName(tag: string, locale: Locale): string {
  let display = names.get(locale);
  if (!display) {
    display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
    names.set(locale, display);
  }
  try {
    const name = display.of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    // Not a well-formed tag: shown as it stands.
    return tag;
  }
}
