import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState, useSessionSnapshot } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import type { Arrivals } from './arrivals.ts';
import { type LeftOut, stillOut } from './left-out.ts';

interface LeftOutListProps {
  session: StorySession;
  arrivals: Arrivals;
  removed: readonly LeftOut[];
}

/** The passages that came with a story and are not in its text, each with the way back. */
export function LeftOutList(props: LeftOutListProps) {
  const t = useText();
  return (
    <Popover className="popover wire-popover" placement="top" offset={6}>
      <Dialog className="popover-body" aria-label={t('wire.leftOut.title')}>
        <Passages {...props} />
      </Dialog>
    </Popover>
  );
}

function Passages({ session, arrivals, removed }: LeftOutListProps) {
  const t = useText();
  const isReadOnly = useSessionSnapshot(session).readOnly !== null;
  const doc = useEditorState(session, (state) => state.doc);
  const out = stillOut(doc, removed);
  const language = String(doc.attrs.language) || undefined;
  const furniture = out.filter((part) => part.kind === 'furniture');
  const credits = out.filter((part) => part.kind !== 'furniture');

  const list = useRef<HTMLDivElement>(null);

  // The button that was pressed goes away with its passage: the next one has the focus then, or the story.
  function putBack(part: LeftOut) {
    arrivals.putBack(session, part);
    if (out.length > 1) {
      requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
      return;
    }
    arrivals.setListOpen(session, false);
    session.focus();
  }

  const passage = (part: LeftOut) => (
    <li key={removed.indexOf(part)} className="wire-passage">
      <p lang={language}>{part.text}</p>
      {!isReadOnly && <Button onPress={() => putBack(part)}>{t('wire.putBack')}</Button>}
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
    </div>
  );
}
