import { Check, Loader, TriangleAlert } from 'lucide-react';
import type { ErrorCode } from '../../shared/api/errors.ts';
import { useDraftsWaiting } from '../editor/story-drafts.ts';
import type { SavedState, StorySession } from '../editor/story-session.ts';
import { useEditorState, useSessionSnapshot } from '../editor/use-editor-state.ts';
import { type TextKey, useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import type { Translation } from '../translation/translation.ts';
import { useIsBeside, useTranslation, useTranslationState } from '../translation/translation-context.tsx';
import { Button } from '../ui/button.tsx';
import { LeftOutStatus } from '../wire/wire-bar.tsx';
import { useDesk, useWorkspace } from './desk-context.ts';
import { SaveElsewhere } from './save-elsewhere.tsx';
import { useTextFigures } from './use-text-figures.ts';
import { useTrouble } from './use-trouble.ts';

/** Why something could not be saved, in few words; every other reason is told as `status.unsaved.other`. */
const REASONS: Partial<Record<ErrorCode, TextKey>> = {
  'disk-full': 'status.unsaved.disk-full',
  'disk-read-only': 'status.unsaved.disk-read-only',
  'disk-failed': 'status.unsaved.disk-failed',
  'library-moved': 'status.unsaved.library-moved',
  disconnected: 'status.unsaved.disconnected',
  'writer-restarting': 'status.unsaved.writer-restarting',
};

/** The line at the foot of the window: whether the story is on the disk, and how long it is. */
export function StatusBar() {
  const desk = useDesk();
  useWorkspace();
  const session = desk.session;
  return (
    <footer className="status-bar">
      {session && <StoryStatus key={`status ${session.id}`} session={session} />}
      {session && <LeftOut key={`wire ${session.id}`} session={session} />}
      {session && <BesideStatus key={`beside ${session.id}`} session={session} />}
      <span className="status-space" />
      {session && <Figures key={`figures ${session.id}`} session={session} />}
    </footer>
  );
}

/** The way back to two columns, where a translation is shown alone. */
function BesideStatus({ session }: { session: StorySession }) {
  const t = useText();
  const desk = useDesk();
  const translation = useTranslation(session);
  const isBeside = useIsBeside();
  if (!translation || isBeside) return null;
  return (
    <Button look="quiet" onPress={() => desk.translations.showBeside(true)}>
      {t('translation.showBeside')}
    </Button>
  );
}

/** What was left out of the story in front; beside its source, of the one of the two that the keyboard is in. */
function LeftOut({ session }: { session: StorySession }) {
  const { arrivals } = useDesk();
  const translation = useTranslation(session);
  const isBeside = useIsBeside();
  if (translation && isBeside) return <LeftOutBeside translation={translation} />;
  return <LeftOutStatus session={session} arrivals={arrivals} />;
}

function LeftOutBeside({ translation }: { translation: Translation }) {
  const { arrivals } = useDesk();
  useTranslationState(translation);
  const { writing } = translation;
  return <LeftOutStatus key={writing.id} session={writing} arrivals={arrivals} />;
}

function StoryStatus({ session }: { session: StorySession }) {
  const t = useText();
  const { saved, readOnly, lost } = useSessionSnapshot(session);
  const isWaiting = useDraftsWaiting(session);
  return (
    <>
      {readOnly === null ? (
        <Saved saved={isWaiting && saved.kind === 'saved' ? { kind: 'saving' } : saved} session={session} />
      ) : (
        <span className="status-item">{t('status.readOnly')}</span>
      )}
      {lost > 0 && <span className="status-item warn">{t('status.conflicts', { count: lost })}</span>}
    </>
  );
}

function Saved({ saved, session }: { saved: SavedState; session: StorySession }) {
  const t = useText();
  const locale = useLocale();
  const trouble = useTrouble();
  if (saved.kind === 'saving') {
    return (
      <span className="status-item saved" data-saved="saving">
        <Loader size={13} aria-hidden />
        {t('status.saving')}
      </span>
    );
  }
  if (saved.kind === 'unsaved') {
    return (
      <>
        {/* Where the bar above tells the reason, it is neither written nor read out twice. */}
        <span
          className="status-item danger"
          data-saved="unsaved"
          {...(trouble === null ? { role: 'alert' } : {})}
        >
          <TriangleAlert size={13} aria-hidden />
          {t(trouble === null ? (REASONS[saved.error.code] ?? 'status.unsaved.other') : 'status.unsaved')}
        </span>
        <SaveElsewhere session={session} />
      </>
    );
  }
  const time =
    saved.at === null
      ? null
      : new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
          saved.at,
        );
  return (
    <span className="status-item saved" data-saved="saved">
      <Check size={13} aria-hidden />
      {time === null ? t('status.saved') : t('status.savedAt', { time })}
    </span>
  );
}

function Figures({ session }: { session: StorySession }) {
  const t = useText();
  const locale = useLocale();
  const { words, characters, minutes } = useTextFigures(session);
  const language: string = useEditorState(session, (state) => state.doc.attrs.language);
  return (
    <>
      {language && <span className="status-item">{languageName(language, locale)}</span>}
      <span className="status-item">{t('status.words', { count: words })}</span>
      <span className="status-item">{t('status.characters', { count: characters })}</span>
      <span className="status-item">{t('status.minutes', { count: minutes })}</span>
    </>
  );
}
