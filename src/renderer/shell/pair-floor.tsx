import { useMemo, useState } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { EditorToolbar } from '../editor/toolbar.tsx';
import { useSessionPart } from '../editor/use-editor-state.ts';
import { trashStory } from '../library/story-actions.ts';
import { SideBySide } from '../translation/side-by-side.tsx';
import type { Translation } from '../translation/translation.ts';
import { useTranslationState } from '../translation/translation-context.tsx';
import { WireBar } from '../wire/wire-bar.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { useDesk } from './desk-context.ts';
import { LongSource, waitsToBeShown, want } from './long-story.tsx';

/** The toolbar of the story that the keyboard is in, or was in last. */
export function PairToolbar({ translation }: { translation: Translation }) {
  useTranslationState(translation);
  return <EditorToolbar key={translation.writing.id} session={translation.writing} />;
}

/** A translation beside its source, with what is told about the source lying over that. */
export function PairFloor({ translation }: { translation: Translation }) {
  const { source } = useTranslationState(translation);
  const session = source.kind === 'open' ? source.session : null;
  const isLong = useMemo(() => session !== null && waitsToBeShown(session), [session]);
  const [wanted, setWanted] = useState<StorySession | null>(null);
  const show = (asked: StorySession) => {
    want(asked);
    setWanted(asked);
    // The button that has the keyboard goes with the question.
    translation.target.focus();
  };
  return (
    <>
      <SideBySide
        translation={translation}
        question={
          session && isLong && wanted !== session ? (
            <LongSource session={session} onShow={() => show(session)} />
          ) : null
        }
      />
      {session && <OverSource session={session} />}
    </>
  );
}

/** Words that could not stay in the source, and what was found in a text that was pasted over it. */
function OverSource({ session }: { session: StorySession }) {
  const { arrivals, connection, takeLongText } = useDesk();
  const lost = useSessionPart(session, (snapshot) => snapshot.lost);
  const trash = () => {
    const headline = session.state.doc.firstChild?.textContent ?? '';
    void trashStory(connection, { id: session.id, headline });
  };
  return (
    <div className="over-source">
      {lost > 0 && <ConflictBar session={session} count={lost} />}
      <WireBar session={session} arrivals={arrivals} onTrash={trash} onLongText={takeLongText} />
    </div>
  );
}
