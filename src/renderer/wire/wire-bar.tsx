import './wire.css';
import { FileText, Loader, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { DialogTrigger } from 'react-aria-components';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import type { Arrival, Arriving, Reading } from './arrival.ts';
import type { Arrivals } from './arrivals.ts';
import { foundText } from './found-texts.ts';
import { type LeftOut, stillOut } from './left-out.ts';
import { LeftOutList } from './left-out-list.tsx';
import { useArriving } from './use-arriving.ts';

interface WireBarProps {
  session: StorySession;
  arrivals: Arrivals;
  /** Puts the story, which was made of a file, into the trash. */
  onTrash(): void;
}

/**
 * Says over the foot of the story what was found in a text that has just become it, and offers the ways back. It lies
 * over the page, so that nothing moves, and shrinks to what was left out as soon as somebody writes on.
 */
export function WireBar({ session, arrivals, onTrash }: WireBarProps) {
  const arriving = useArriving(arrivals, session);

  useEffect(() => {
    session.takeStory = (text) => arrivals.take(session, text);
    arrivals.shown(session);
    return () => {
      session.takeStory = null;
    };
  }, [session, arrivals]);

  return (
    <>
      <Spoken arriving={arriving} />
      {arriving?.kind === 'reading' && (
        <ReadingBar reading={arriving} onStop={() => arrivals.dismiss(session)} />
      )}
      {arriving?.kind === 'arrived' && arriving.phase !== 'undone' && (
        <ArrivalBar session={session} arrivals={arrivals} arrival={arriving} onTrash={onTrash} />
      )}
    </>
  );
}

/** What a screen reader hears, once for each thing that comes. The region is there before, or it would not be heard. */
function Spoken({ arriving }: { arriving: Arriving }) {
  const t = useText();
  const sentence = useFoundSentence();
  return (
    <p className="unseen" role="status">
      {arriving?.kind === 'reading' && t('wire.reading')}
      {arriving?.kind === 'arrived' && arriving.phase === 'untouched' && (
        <>
          {sentence(arriving)}{' '}
          {t('wire.leftOut.sentence', { count: arriving.removed.filter(isFurniture).length })}
        </>
      )}
    </p>
  );
}

const isFurniture = (part: LeftOut) => part.kind === 'furniture';

/** What was found, in one sentence. */
function useFoundSentence(): (arrival: Arrival) => string {
  const t = useText();
  return ({ found, origin }) => {
    const text = foundText(found);
    return origin
      ? t('wire.fromFile', { name: origin.name, found: text })
      : t('wire.understood', { found: text });
  };
}

function ReadingBar({ reading, onStop }: { reading: Reading; onStop(): void }) {
  const t = useText();
  return (
    <div className="bar wire-bar">
      <Loader size={15} aria-hidden />
      <span className="wire-found">{t('wire.reading.length', { count: reading.characters })}</span>
      <Button look="quiet" onPress={onStop}>
        {t('wire.cancel')}
      </Button>
    </div>
  );
}

interface ArrivalBarProps extends WireBarProps {
  arrival: Arrival;
}

function ArrivalBar({ session, arrivals, arrival, onTrash }: ArrivalBarProps) {
  const t = useText();
  const sentence = useFoundSentence();
  const isWhole = arrival.phase === 'untouched';
  const out = useEditorState(
    session,
    (state) => stillOut(state.doc, arrival.removed).filter(isFurniture).length,
  );
  if (!isWhole && out === 0 && !arrival.isListOpen) return null;

  // Escape gives the keyboard back to the story; that of a list inside closes only the list.
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' && !event.defaultPrevented) session.focus();
  }

  function close() {
    arrivals.dismiss(session);
    session.focus();
  }

  return (
    <section
      className={isWhole ? 'bar wire-bar' : 'bar wire-bar small'}
      aria-label={t('wire.bar')}
      onKeyDown={onKeyDown}
    >
      {isWhole && <FileText size={15} aria-hidden />}
      {isWhole && <p className="wire-found">{sentence(arrival)}</p>}
      <div className="wire-buttons">
        {(out > 0 || arrival.isListOpen) && (
          <DialogTrigger
            isOpen={arrival.isListOpen}
            onOpenChange={(isOpen) => arrivals.setListOpen(session, isOpen)}
          >
            <Button look="quiet">{t('wire.leftOut', { count: out })}</Button>
            <LeftOutList session={session} arrivals={arrivals} removed={arrival.removed} />
          </DialogTrigger>
        )}
        {isWhole && (
          <>
            <Button look="quiet" onPress={() => void arrivals.keepPlain(session)}>
              {t('wire.keepPlain')}
            </Button>
            <Button
              look="quiet"
              icon={Undo2}
              onPress={() => (arrival.origin ? onTrash() : arrivals.undo(session))}
            >
              {t('wire.undo')}
            </Button>
          </>
        )}
        <IconButton icon={X} size="small" placement="top" label={t('wire.close')} onPress={close} />
      </div>
    </section>
  );
}
