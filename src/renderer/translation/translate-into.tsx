import { useState } from 'react';
import { LANGUAGES } from '../../shared/article/metadata.ts';
import { useCall } from '../api/connection-context.tsx';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { Chooser } from '../ui/chooser.tsx';
import { rank } from '../ui/fuzzy.ts';
import { percentOf } from './progress.tsx';

interface TranslateIntoProps {
  story: string;
  /** The story’s own language, which it is not translated into. */
  language: string;
  /** Opens a translation that is there. */
  onOpen(translation: string): void;
  onMake(language: string): void;
  onClose(): void;
}

/** Asks for the language of a translation. One that is there is opened instead of being made a second time. */
export function TranslateInto({ story, language, onOpen, onMake, onClose }: TranslateIntoProps) {
  const t = useText();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const { data, isPending } = useCall('translations.list', { source: story });
  const there = new Map((data?.translations ?? []).map((each) => [each.language, each]));
  const languages = LANGUAGES.filter((tag) => tag !== language);
  return (
    <Chooser
      label={t('translation.into')}
      placeholder={t('translation.into.hint')}
      nothing={t('translation.into.nothing')}
      typed={typed}
      onTyped={setTyped}
      rows={rank(typed.trim(), languages, (tag) => languageName(tag, locale)).map(({ item, fit }) => {
        const made = there.get(item);
        return {
          key: item,
          text: languageName(item, locale),
          places: fit.places,
          hint: made
            ? t('translation.into.exists', {
                percent: percentOf(made.progress.checked, made.progress.words),
              })
            : '',
          shortcut: null,
          isDisabled: false,
        };
      })}
      isPending={isPending}
      onChoose={(tag) => {
        const made = there.get(tag);
        if (made) onOpen(made.id);
        else onMake(tag);
      }}
      onClose={onClose}
    />
  );
}
