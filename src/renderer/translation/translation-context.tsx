import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState, useSessionPart } from '../editor/use-editor-state.ts';
import type { Translation, TranslationSnapshot } from './translation.ts';
import type { Translations } from './translations.ts';

/** What the translation’s parts need of the window. */
export interface TranslationDesk {
  readonly translations: Translations;
  /** Opens a story and gives it the keyboard. */
  openStory(id: string): void;
  /** Asks into which language a story is to be translated. */
  translateInto(story: { id: string; language: string }): void;
  /** Asks of which story the one in front is a translation: `link`. */
  show(overlay: 'link'): void;
}

export const TranslationContext = createContext<TranslationDesk | null>(null);

export function useTranslationDesk(): TranslationDesk {
  const desk = useContext(TranslationContext);
  if (!desk) throw new Error('useTranslationDesk is used outside the window');
  return desk;
}

/** What an open story translates; null where it is no translation. */
export function useTranslation(session: StorySession): Translation | null {
  const { translations } = useTranslationDesk();
  const source: string | null = useEditorState(
    session,
    (state) => state.doc.attrs.translationOf?.story ?? null,
  );
  return useMemo(() => (source === null ? null : translations.of(session)), [translations, session, source]);
}

export function useTranslationState(translation: Translation): TranslationSnapshot {
  return useSyncExternalStore(
    (listener) => translation.subscribe(listener),
    () => translation.getSnapshot(),
  );
}

/** Whether a translation can only be read, followed: somebody may put it into the trash at any moment. */
export function useIsReadOnly({ target }: Translation): boolean {
  return useSessionPart(target, ({ readOnly }) => readOnly !== null);
}

/** Whether translations are shown beside their source. */
export function useIsBeside(): boolean {
  const { translations } = useTranslationDesk();
  return useSyncExternalStore(
    (listener) => translations.subscribe(listener),
    () => translations.isBeside,
  );
}
