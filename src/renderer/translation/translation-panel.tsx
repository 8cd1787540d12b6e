import './translation.css';
import { Columns2, Languages, Link, SquareArrowOutUpRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { explain } from '../i18n/explain.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { Button } from '../ui/button.tsx';
import { joinAbove, joinBelow, unlink } from './acts.ts';
import { ProgressFigures, useProgress } from './progress.tsx';
import type { Translation } from './translation.ts';
import {
  useIsBeside,
  useTranslation,
  useTranslationDesk,
  useTranslationState,
} from './translation-context.tsx';
import { TranslationList } from './translation-list.tsx';
import { Unfinished } from './unfinished.tsx';

interface TranslationPanelProps {
  session: StorySession;
  isReadOnly: boolean;
}

/** What a story translates and how far that is, and which translations it has itself. */
export function TranslationPanel({ session, isReadOnly }: TranslationPanelProps) {
  const t = useText();
  const desk = useTranslationDesk();
  const translation = useTranslation(session);
  const language: string = useEditorState(session, (state) => state.doc.attrs.language);
  return (
    <div className="translation-panel">
      {translation && <OfSource translation={translation} isReadOnly={isReadOnly} />}
      <Part title={t('translation.panel.list')}>
        <TranslationList source={session.id} />
        <Button icon={Languages} onPress={() => desk.translateInto({ id: session.id, language })}>
          {t('translation.command.translate')}
        </Button>
        {!translation && !isReadOnly && (
          <Button look="quiet" icon={Link} onPress={() => desk.show('link')}>
            {t('translation.command.link')}
          </Button>
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="translation-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function OfSource({ translation, isReadOnly }: { translation: Translation; isReadOnly: boolean }) {
  const t = useText();
  const desk = useTranslationDesk();
  const isBeside = useIsBeside();
  const { source, aligned } = useTranslationState(translation);
  const progress = useProgress(translation);
  return (
    <>
      <Part title={t('translation.panel.of')}>
        {source.kind === 'open' && <SourceName session={source.session} />}
        {source.kind === 'failed' && <p className="panel-note">{explain(source.error)}</p>}
        {progress && <ProgressFigures progress={progress} label={t('translation.progress.label')} />}
        <div className="translation-acts">
          {source.kind === 'open' && (
            <Button icon={SquareArrowOutUpRight} onPress={() => desk.openStory(translation.sourceId)}>
              {t('translation.command.openSource')}
            </Button>
          )}
          <Button icon={Columns2} onPress={() => desk.translations.showBeside(!isBeside)}>
            {t(isBeside ? 'translation.showAlone' : 'translation.showBeside')}
          </Button>
        </div>
      </Part>
      {aligned && (
        <Part title={t('translation.panel.unfinished')}>
          <Unfinished translation={translation} aligned={aligned} />
        </Part>
      )}
      {aligned && isBeside && !isReadOnly && (
        <Part title={t('translation.panel.joining')}>
          <div className="translation-acts">
            <Button onPress={() => joinAbove(translation)}>{t('translation.joinAbove')}</Button>
            <Button onPress={() => joinBelow(translation)}>{t('translation.joinBelow')}</Button>
            <Button onPress={() => unlink(translation)}>{t('translation.unlink')}</Button>
          </div>
        </Part>
      )}
    </>
  );
}

function SourceName({ session }: { session: StorySession }) {
  const t = useText();
  const locale = useLocale();
  const headline = useEditorState(session, (state) => state.doc.firstChild?.textContent ?? '');
  const language: string = useEditorState(session, (state) => state.doc.attrs.language);
  return (
    <p className="translation-source">
      <span lang={language || undefined}>{headline || t('library.untitled')}</span>
      {language && <span className="panel-note">{languageName(language, locale)}</span>}
    </p>
  );
}
