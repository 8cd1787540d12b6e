import { ChevronDown, ChevronUp, PanelLeftClose } from 'lucide-react';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState, useSessionPart } from '../editor/use-editor-state.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { IconButton } from '../ui/button.tsx';
import { goToNext, goToPrevious } from './acts.ts';
import { giveKeyboard } from './places.ts';
import { Progress } from './progress.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import type { Side, Translation } from './translation.ts';
import { useTranslationDesk, useTranslationState } from './translation-context.tsx';

/** Above the two columns: which language each is in, how far the translation is, and the way on. */
export function PairHead({ translation }: { translation: Translation }) {
  const t = useText();
  const { translations } = useTranslationDesk();
  const { source, side } = useTranslationState(translation);
  return (
    <header className="pair-head" data-side={side}>
      <div className="pair-half source">
        {source.kind === 'open' && (
          <>
            <SideName session={source.session} side="source" translation={translation} />
            <Handling session={source.session} />
          </>
        )}
      </div>
      <div className="pair-half target">
        <SideName session={translation.target} side="target" translation={translation} />
        <Handling session={translation.target} />
        <span className="pair-space" />
        {source.kind === 'open' && (
          <>
            <Progress translation={translation} />
            <IconButton
              icon={ChevronUp}
              size="small"
              label={t('translation.command.previous')}
              shortcut={SHORTCUTS.previous}
              onPress={() => goToPrevious(translation)}
            />
            <IconButton
              icon={ChevronDown}
              size="small"
              label={t('translation.command.next')}
              shortcut={SHORTCUTS.next}
              onPress={() => goToNext(translation)}
            />
          </>
        )}
        <IconButton
          icon={PanelLeftClose}
          size="small"
          label={t('translation.showAlone')}
          shortcut={SHORTCUTS.beside}
          onPress={() => translations.showBeside(false)}
        />
      </div>
    </header>
  );
}

interface SideNameProps {
  session: StorySession;
  side: Side;
  translation: Translation;
}

/** What a column is. In a narrow window, where only one is seen, it is the button that shows it. */
function SideName({ session, side, translation }: SideNameProps) {
  const t = useText();
  const locale = useLocale();
  const tag: string = useEditorState(session, (state) => state.doc.attrs.language);
  const language = tag === '' ? t('translation.noLanguage') : languageName(tag, locale);
  return (
    <button type="button" className="pair-name" onClick={() => giveKeyboard(translation, side)}>
      {t(side === 'source' ? 'translation.sourceIn' : 'translation.targetIn', { language })}
    </button>
  );
}

/** What keeps a story from being written in, or from being safe. */
function Handling({ session }: { session: StorySession }) {
  const t = useText();
  const readOnly = useSessionPart(session, (snapshot) => snapshot.readOnly);
  const isUnsaved = useSessionPart(session, ({ saved }) => saved.kind === 'unsaved');
  return (
    <>
      {readOnly !== null && (
        <span className="pair-note warn" role="status">
          {t(readOnly === 'trashed' ? 'translation.trashed' : 'translation.readOnly')}
        </span>
      )}
      {isUnsaved && <span className="pair-note danger">{t('status.unsaved')}</span>}
    </>
  );
}
