import { useRef } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState, useSessionSnapshot } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import type { Arrival } from './arrival.ts';
import type { Arrivals } from './arrivals.ts';
import { isFurniture, type LeftOut, stillOut } from './left-out.ts';

interface LeftOutProps {
  session: StorySession;
  arrivals: Arrivals;
  arrival: Arrival;
}

/** How many passages that came with a story are not in its text, and behind it the list of them. */
export function LeftOutButton(props: LeftOutProps) {
  const { session, arrivals, arrival } = props;
  const t = useText();
  const count = useEditorState(
    session,
    (state) => stillOut(state.doc, arrival.removed).filter(isFurniture).length,
  );
  if (count === 0 && !arrival.isListOpen) return null;
  return (
    <DialogTrigger
      isOpen={arrival.isListOpen}
      onOpenChange={(isOpen) => arrivals.setListOpen(session, isOpen)}
    >
      <Button look="quiet">{t('wire.leftOut', { count })}</Button>
      <Popover className="popover wire-popover" placement="top" offset={6}>
        <Dialog className="popover-body" aria-label={t('wire.leftOut.title')}>
          <Passages {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Passages({ session, arrivals, arrival }: LeftOutProps) {
  const t = useText();
  const isReadOnly = useSessionSnapshot(session).readOnly !== null;
  const doc = useEditorState(session, (state) => state.doc);
  const { removed, phase } = arrival;
  const out = stillOut(doc, removed);
  const language = String(doc.attrs.language) || undefined;
  const furniture = out.filter(isFurniture);
  const credits = out.filter((part) => !isFurniture(part));

  const list = useRef<HTMLDivElement>(null);

  // The button that was pressed goes away with its passage. The focus leaves it before that, for the next button or the
  // story: on nothing, even for a moment, the next key would be lost.
  function putBack(part: LeftOut, pressed: Element) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.contains(pressed));
    (buttons[at + 1] ?? buttons[at - 1])?.focus();
    arrivals.putBack(session, part);
    if (out.length > 1) return;
    arrivals.setListOpen(session, false);
    session.focus();
  }

  function leaveOut() {
    arrivals.dismiss(session);
    session.focus();
  }

  const passage = (part: LeftOut) => (
    <li key={removed.indexOf(part)} className="wire-passage">
      <p lang={language}>{part.text}</p>
      {!isReadOnly && <Button onPress={({ target }) => putBack(part, target)}>{t('wire.putBack')}</Button>}
    </li>
  );

  if (out.length === 0) return <p className="wire-intro">{t('wire.nothingOut')}</p>;
  return (
    <div ref={list}>
      {furniture.length > 0 && (
        <>
          <p className="wire-intro">{t('wire.leftOut.intro')}</p>
          <ul className="wire-passages">{furniture.map(passage)}</ul>
        </>
      )}
      {credits.length > 0 && (
        <>
          <p className="wire-intro">{t('wire.leftOut.credits')}</p>
          <ul className="wire-passages">{credits.map(passage)}</ul>
        </>
      )}
      {phase === 'touched' && (
        <Button look="quiet" onPress={leaveOut}>
          {t('wire.leaveOut')}
        </Button>
      )}
    </div>
  );
}
