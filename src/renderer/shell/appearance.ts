import type { Settings } from '../../shared/api/settings.ts';
import { bestLocale, setLocale } from '../i18n/index.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');

/** Gives the window its theme and its language. `locales` is what the system prefers, best first. */
function apply({ theme, language }: Settings, locales: readonly string[]): void {
  const isDark = theme === 'dark' || (theme === 'system' && dark().matches);
  const locale = language === 'system' ? bestLocale(locales) : language;
  const root = document.documentElement;
  root.dataset.theme = isDark ? 'dark' : 'light';
  root.lang = locale;
  setLocale(locale);
}

interface SettingsSource {
  getSnapshot(): Settings;
  subscribe(listener: () => void): () => void;
}

/** Applies theme and language now and after every change of the settings or of the system’s theme. */
export function keepAppearance(settings: SettingsSource, locales: readonly string[]): void {
  const again = () => apply(settings.getSnapshot(), locales);
  again();
  settings.subscribe(again);
  dark().addEventListener('change', again);
}
