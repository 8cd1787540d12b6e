import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { newId } from '../../shared/article/ids.ts';
import type { Byline, EntryMap } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { showAndEnter } from '../ui/focus-trail.ts';
import { DraftTextField } from './draft-fields.tsx';
import {
  changeEntry,
  inOrder,
  nextByline,
  orderAfterMove,
  paragraphsOf,
  type Row,
  textOfParagraphs,
} from './entries.ts';
import { EntryCard, showEntry } from './entry-card.tsx';
import { Section } from './section.tsx';

interface PartProps {
  session: StorySession;
  isReadOnly: boolean;
}

/** Who wrote, translated or photographed the story, in printed order. */
export function Bylines({ session, isReadOnly }: PartProps) {
  const t = useText();
  const bylines: EntryMap<'bylines'> = useEditorState(session, (state) => state.doc.attrs.bylines);
  const section = useRef<HTMLElement>(null);
  const rows = inOrder(bylines);

  function add() {
    const key = newId();
    showEntry(section.current, key, () => session.setEntry('bylines', key, nextByline(bylines)));
  }

  return (
    <Section
      ref={section}
      title={t('details.bylines')}
      add={isReadOnly ? null : { label: t('details.byline.add'), run: add }}
    >
      {rows.length === 0 && <p className="details-none">{t('details.bylines.none')}</p>}
      {rows.map((row, index) => (
        <BylineCard key={row[0]} {...{ session, isReadOnly, rows, row, index }} />
      ))}
    </Section>
  );
}

interface BylineCardProps extends PartProps {
  rows: readonly Row<Byline>[];
  row: Row<Byline>;
  index: number;
}

function BylineCard({ session, isReadOnly, rows, row, index }: BylineCardProps) {
  const t = useText();
  const [key, byline] = row;
  const biography = useRef<HTMLDivElement>(null);
  const [showsBio, setShowsBio] = useState(false);
  // Who empties the field is still in it.
  if (byline.bio.length > 0 && !showsBio) setShowsBio(true);
  const change = (part: Partial<Byline>) => changeEntry(session, 'bylines', key, byline, part);
  const name = byline.name || t('details.byline.unnamed');

  /** What is moved on the page loses the keyboard, and gets it back. */
  function move(by: -1 | 1, button: Element) {
    const order = orderAfterMove(rows, index, by);
    if (order === null) return;
    showAndEnter(
      () => change({ order }),
      () => (button instanceof HTMLElement ? button : null),
    );
  }

  function addBio() {
    showAndEnter(
      () => setShowsBio(true),
      () => biography.current?.querySelector('textarea'),
    );
  }

  return (
    <EntryCard
      entry={key}
      label={name}
      onRemove={isReadOnly ? null : () => session.setEntry('bylines', key, null)}
      buttons={
        rows.length > 1 && (
          <>
            <IconButton
              icon={ArrowUp}
              size="small"
              label={t('details.byline.up', { name })}
              onPress={({ target }) => move(-1, target)}
            />
            <IconButton
              icon={ArrowDown}
              size="small"
              label={t('details.byline.down', { name })}
              onPress={({ target }) => move(1, target)}
            />
          </>
        )
      }
    >
      <div className="details-pair name-first">
        <DraftTextField
          session={session}
          label={t('details.byline.name')}
          value={byline.name}
          isReadOnly={isReadOnly}
          onCommit={(text) => change({ name: text })}
        />
        <DraftTextField
          session={session}
          label={t('details.byline.role')}
          value={byline.role}
          isReadOnly={isReadOnly}
          onCommit={(role) => change({ role })}
        />
      </div>
      <div ref={biography}>
        {showsBio ? (
          <DraftTextField
            session={session}
            label={t('details.byline.bio')}
            lines="many"
            value={textOfParagraphs(byline.bio)}
            isReadOnly={isReadOnly}
            onCommit={(text) => change({ bio: paragraphsOf(text) })}
          />
        ) : (
          !isReadOnly && (
            <Button look="quiet" onPress={addBio}>
              {t('details.byline.addBio')}
            </Button>
          )
        )}
      </div>
    </EntryCard>
  );
}
