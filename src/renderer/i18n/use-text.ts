import { useSyncExternalStore } from 'react';
import { currentLocale, onLocale, translate } from './locale.ts';
import type { Locale } from './texts.ts';

/** The window’s language; the component renders again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(onLocale, currentLocale);
}

/** The function that gives texts in the window’s language: `t('library.empty')`, `t('status.words', { count: 5 })`. */
export function useText(): typeof translate {
  useLocale();
  return translate;
}
