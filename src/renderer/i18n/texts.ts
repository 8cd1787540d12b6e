import enDetails from '../../../assets/locales/en/details.json' with { type: 'json' };
import enEditor from '../../../assets/locales/en/editor.json' with { type: 'json' };
import enErrors from '../../../assets/locales/en/errors.json' with { type: 'json' };
import enLibrary from '../../../assets/locales/en/library.json' with { type: 'json' };
import enPublish from '../../../assets/locales/en/publish.json' with { type: 'json' };
import enSettings from '../../../assets/locales/en/settings.json' with { type: 'json' };
import enShell from '../../../assets/locales/en/shell.json' with { type: 'json' };
import enStatus from '../../../assets/locales/en/status.json' with { type: 'json' };
import enTranslation from '../../../assets/locales/en/translation.json' with { type: 'json' };
import enWire from '../../../assets/locales/en/wire.json' with { type: 'json' };
import ruDetails from '../../../assets/locales/ru/details.json' with { type: 'json' };
import ruEditor from '../../../assets/locales/ru/editor.json' with { type: 'json' };
import ruErrors from '../../../assets/locales/ru/errors.json' with { type: 'json' };
import ruLibrary from '../../../assets/locales/ru/library.json' with { type: 'json' };
import ruPublish from '../../../assets/locales/ru/publish.json' with { type: 'json' };
import ruSettings from '../../../assets/locales/ru/settings.json' with { type: 'json' };
import ruShell from '../../../assets/locales/ru/shell.json' with { type: 'json' };
import ruStatus from '../../../assets/locales/ru/status.json' with { type: 'json' };
import ruTranslation from '../../../assets/locales/ru/translation.json' with { type: 'json' };
import ruWire from '../../../assets/locales/ru/wire.json' with { type: 'json' };

/** The languages that the window speaks. */
export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

const en = {
  ...enDetails,
  ...enEditor,
  ...enErrors,
  ...enLibrary,
  ...enPublish,
  ...enSettings,
  ...enShell,
  ...enStatus,
  ...enTranslation,
  ...enWire,
};
const ru = {
  ...ruDetails,
  ...ruEditor,
  ...ruErrors,
  ...ruLibrary,
  ...ruPublish,
  ...ruSettings,
  ...ruShell,
  ...ruStatus,
  ...ruTranslation,
  ...ruWire,
};

/** Name of a text. English is the measure: what it has, every language has. */
export type TextKey = keyof typeof en;

/** ICU messages by language and name. */
export const texts: Record<Locale, Record<TextKey, string>> = { en, ru };

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}
