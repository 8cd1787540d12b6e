import { Eye } from 'lucide-react';
import { LONGEST_SHOWN, MOST_BLOCKS_SHOWN } from '../editor/commands/index.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { copyAsWire } from '../wire/copy-story.ts';
import { figuresOf } from './text-figures.ts';

/** Stories that somebody has asked to see in spite of their length. */
const wanted = new WeakSet<StorySession>();

/** Whether a story is so long that the window would stand still while it is drawn, and nobody has asked for that. */
export function waitsToBeShown(session: StorySession): boolean {
  const { content, childCount } = session.state.doc;
  // What was pasted and just fits is somewhat longer as a story, by the borders of its blocks.
  const isLong = content.size > LONGEST_SHOWN * 1.25 || childCount > MOST_BLOCKS_SHOWN * 1.25;
  return isLong && session.view === null && !wanted.has(session);
}

/** Somebody asks to see a story in spite of its length. */
export function want(session: StorySession): void {
  wanted.add(session);
}

/** Asks before a very long source is drawn beside its translation, which can be worked on without it. */
export function LongSource({ session, onShow }: { session: StorySession; onShow(): void }) {
  const t = useText();
  return (
    <div className="long-source">
      <p>{t('shell.long.source', { count: figuresOf(session.state.doc).characters })}</p>
      <Button icon={Eye} onPress={onShow}>
        {t('shell.long.show')}
      </Button>
    </div>
  );
}

/** Asks before a very long story is drawn, and gives out its text without that. */
export function LongStory({ session, onShow }: { session: StorySession; onShow(): void }) {
  const t = useText();
  const { doc } = session.state;

  function show() {
    want(session);
    onShow();
  }

  return (
    <div className="empty-desk long-story">
      <h1>{doc.firstChild?.textContent || t('library.untitled')}</h1>
      <p role="status">{t('shell.long', { count: figuresOf(doc).characters })}</p>
      <div className="long-actions">
        <Button look="primary" icon={Eye} autoFocus onPress={show}>
          {t('shell.long.show')}
        </Button>
        <Button onPress={() => void copyAsWire(doc)}>{t('wire.command.copy')}</Button>
      </div>
    </div>
  );
}
