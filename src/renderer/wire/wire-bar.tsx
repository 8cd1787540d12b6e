import './wire.css';
import { FileText, Loader, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { overFoot } from '../ui/foot.ts';
import type { Arrival, Arriving, Reading } from './arrival.ts';
import type { Arrivals } from './arrivals.ts';
import { foundText } from './found-texts.ts';
import { isFurniture } from './left-out.ts';
import { LeftOutButton } from './left-out-list.tsx';
import { useArriving } from './use-arriving.ts';

interface WireBarProps {
  session: StorySession;
  arrivals: Arrivals;
  /** Puts the story, which was made of a file, into the trash. */
  onTrash(): void;
  /** Makes a story of its own of a text that is too long for the page. */
  onLongText(text: string): void;
}

/**
 * Says over the foot of the story what was found in a text that has just become it, and offers the ways back. It lies
 * over the page, so that nothing moves, and goes as soon as somebody writes on.
 */
export function WireBar({ session, arrivals, onTrash, onLongText }: WireBarProps) {
  const arriving = useArriving(arrivals, session);

  // With the page itself: what is pasted as soon as the story is seen is taken too.
  useLayoutEffect(() => {
    session.takeStory = (story) => arrivals.take(session, story);
    arrivals.shown(session);
    return () => {
      session.takeStory = null;
    };
  }, [session, arrivals]);

  useLayoutEffect(() => {
    session.takeLongText = (text) => {
      onLongText(text);
      return true;
    };
    return () => {
      session.takeLongText = null;
    };
  }, [session, onLongText]);

  return (
    <>
      <Spoken arriving={arriving} />
      {arriving?.kind === 'reading' && (
        <ReadingBar reading={arriving} onStop={() => arrivals.dismiss(session)} />
      )}
      {arriving?.kind === 'arrived' && arriving.phase === 'untouched' && (
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
    <div ref={overFoot} className="bar wire-bar">
      <Loader size={15} aria-hidden />
      <span className="wire-found">{t('wire.reading.length', { count: reading.characters })}</span>
      <Button look="quiet" onPress={onStop}>
        {t('wire.cancel')}
      </Button>
    </div>
  );
}

interface ArrivalBarProps extends Omit<WireBarProps, 'onLongText'> {
  arrival: Arrival;
}

function ArrivalBar({ session, arrivals, arrival, onTrash }: ArrivalBarProps) {
  const t = useText();
  const sentence = useFoundSentence();

  // Escape gives the keyboard back to the story; that of a list inside closes only the list.
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' && !event.defaultPrevented) session.focus();
  }

  function close() {
    arrivals.dismiss(session);
    session.focus();
  }

  return (
    <section ref={overFoot} className="bar wire-bar" aria-label={t('wire.bar')} onKeyDown={onKeyDown}>
      <FileText size={15} aria-hidden />
      <p className="wire-found">{sentence(arrival)}</p>
      <div className="wire-buttons">
        <LeftOutButton session={session} arrivals={arrivals} arrival={arrival} />
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
        <IconButton icon={X} size="small" placement="top" label={t('wire.close')} onPress={close} />
      </div>
    </section>
  );
}

/**
 * The number of passages that were left out of the story in front, for the status bar, once the story was written in:
 * there it never lies over a line that is typed.
 */
export function LeftOutStatus({ session, arrivals }: Pick<WireBarProps, 'session' | 'arrivals'>) {
  const arriving = useArriving(arrivals, session);
  if (arriving?.kind !== 'arrived' || arriving.phase !== 'touched') return null;
  return <LeftOutButton session={session} arrivals={arrivals} arrival={arriving} />;
}
