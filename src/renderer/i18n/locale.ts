import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LOCALES, type Locale, type TextKey, texts } from './texts.ts';

export type TextValues = Record<string, string | number | Date>;

function compiled(locale: Locale) {
  return Object.fromEntries(
    Object.entries<string>(texts[locale]).map(([key, text]) => [key, compileMessage(text)]),
  );
}

const i18n = setupI18n({ locale: 'en', messages: { en: compiled('en') } });
const loaded = new Set<Locale>(['en']);
const listeners = new Set<() => void>();

/** The language that the window speaks now. */
export function currentLocale(): Locale {
  return i18n.locale === 'ru' ? 'ru' : 'en';
}

/** Changes the window’s language at once, wherever texts are shown. */
export function setLocale(locale: Locale): void {
  if (locale === currentLocale()) return;
  if (!loaded.has(locale)) i18n.load(locale, compiled(locale));
  loaded.add(locale);
  i18n.activate(locale);
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change of language; returns the function that ends it. */
export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text named `key` in the window’s language, for code outside components. */
export function translate(key: TextKey, values: TextValues = {}): string {
  return i18n._(key, values);
}

/** The best language that the window speaks among those that a system prefers (BCP 47, best first). */
export function bestLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
