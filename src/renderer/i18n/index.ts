export { bestLocale, currentLocale, onLocale, setLocale, type TextValues, translate } from './locale.ts';
export { isTextKey, LOCALES, type Locale, type TextKey } from './texts.ts';
export { useLocale, useText } from './use-text.ts';
