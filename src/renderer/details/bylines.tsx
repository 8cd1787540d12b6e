import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../shared/article/ids.ts';
import type { Byline, EntryMap } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
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
import { EntryCard } from './entry-card.tsx';
import { Section } from './section.tsx';

interface PartProps {
  session: StorySession;
  isReadOnly: boolean;
}

/** Who wrote, translated or photographed the story, in printed order. */
export function Bylines({ session, isReadOnly }: PartProps) {
  const t = useText();
  const bylines: EntryMap<'bylines'> = useEditorState(session, (state) => state.doc.attrs.bylines);
  const [fresh, setFresh] = useState<string | null>(null);
  const rows = inOrder(bylines);

  function add() {
    const key = newId();
    setFresh(key);
    session.setEntry('bylines', key, nextByline(bylines));
  }

  return (
    <Section
      title={t('details.bylines')}
      add={isReadOnly ? null : { label: t('details.byline.add'), run: add }}
    >
      {rows.length === 0 && <p className="details-none">{t('details.bylines.none')}</p>}
      {rows.map((row, index) => (
        <BylineCard key={row[0]} {...{ session, isReadOnly, rows, row, index }} isFresh={row[0] === fresh} />
      ))}
    </Section>
  );
}

interface BylineCardProps extends PartProps {
  rows: readonly Row<Byline>[];
  row: Row<Byline>;
  index: number;
  isFresh: boolean;
}

function BylineCard({ session, isReadOnly, rows, row, index, isFresh }: BylineCardProps) {
  const t = useText();
  const [key, byline] = row;
  const [showsBio, setShowsBio] = useState(false);
  const change = (part: Partial<Byline>) => changeEntry(session, 'bylines', key, byline, part);
  const name = byline.name || t('details.byline.unnamed');

  function move(by: -1 | 1) {
    const order = orderAfterMove(rows, index, by);
    if (order !== null) change({ order });
  }

  return (
    <EntryCard
      label={name}
      isFresh={isFresh}
      onRemove={isReadOnly ? null : () => session.setEntry('bylines', key, null)}
      buttons={
        rows.length > 1 && (
          <>
            <IconButton
              icon={ArrowUp}
              size="small"
              label={t('details.byline.up', { name })}
              onPress={() => move(-1)}
            />
            <IconButton
              icon={ArrowDown}
              size="small"
              label={t('details.byline.down', { name })}
              onPress={() => move(1)}
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
      {showsBio || byline.bio.length > 0 ? (
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
          <div>
            <Button look="quiet" onPress={() => setShowsBio(true)}>
              {t('details.byline.addBio')}
            </Button>
          </div>
        )
      )}
    </EntryCard>
  );
}
