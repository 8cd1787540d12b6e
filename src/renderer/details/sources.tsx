import { useRef, useState } from 'react';
import { newId } from '../../shared/article/ids.ts';
import { type EntryMap, SOURCE_KINDS, type Source } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { DraftTextField } from './draft-fields.tsx';
import { changeEntry, emptySource, inOrderOfMaking } from './entries.ts';
import { EntryCard, showEntry } from './entry-card.tsx';
import { Section } from './section.tsx';

const KIND_TEXTS = {
  person: 'details.source.person',
  organisation: 'details.source.organisationKind',
  agency: 'details.source.agency',
  document: 'details.source.document',
} as const satisfies Record<Source['kind'], TextKey>;

interface PartProps {
  session: StorySession;
  isReadOnly: boolean;
}

/** A document of hundreds of quotations names as many sources; all their fields at once would hold up the window. */
const AT_A_TIME = 30;

/** Who is quoted or relied upon. */
export function Sources({ session, isReadOnly }: PartProps) {
  const t = useText();
  const sources: EntryMap<'sources'> = useEditorState(session, (state) => state.doc.attrs.sources);
  const section = useRef<HTMLElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [most, setMost] = useState(AT_A_TIME);
  const rows = inOrderOfMaking(sources);
  const shown = rows.filter(([key], at) => at < most || key === added);
  const hidden = rows.slice(most).filter(([key]) => key !== added);

  function add() {
    const key = newId();
    showEntry(section.current, key, () => {
      setAdded(key);
      session.setEntry('sources', key, emptySource);
    });
  }

  /** The first that was not shown takes the focus: the button goes away with the last. */
  function showMore() {
    const [first] = hidden;
    if (first) showEntry(section.current, first[0], () => setMost(most + AT_A_TIME));
  }

  return (
    <Section
      ref={section}
      title={t('details.sources')}
      add={isReadOnly ? null : { label: t('details.source.add'), run: add }}
    >
      {rows.length === 0 && <p className="details-none">{t('details.sources.none')}</p>}
      {shown.map(([key, source]) => (
        <SourceCard key={key} {...{ session, isReadOnly, source }} id={key} />
      ))}
      {hidden.length > 0 && (
        <Button look="quiet" onPress={showMore}>
          {t('details.sources.more', { count: hidden.length })}
        </Button>
      )}
    </Section>
  );
}

interface SourceCardProps extends PartProps {
  id: string;
  source: Source;
}

function SourceCard({ session, isReadOnly, id, source }: SourceCardProps) {
  const t = useText();
  const change = (part: Partial<Source>) => changeEntry(session, 'sources', id, source, part);
  const name = source.name || t('details.source.unnamed');
  return (
    <EntryCard
      entry={id}
      label={name}
      always={
        <Select
          look="bare"
          label={t('details.source.kind')}
          value={source.kind}
          isDisabled={isReadOnly}
          choices={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(KIND_TEXTS[kind]) }))}
          onChange={(kind) => change({ kind })}
        />
      }
      onRemove={isReadOnly ? null : () => session.setEntry('sources', id, null)}
    >
      <DraftTextField
        session={session}
        label={t('details.source.name')}
        value={source.name}
        isReadOnly={isReadOnly}
        onCommit={(text) => change({ name: text })}
      />
      <div className="details-pair">
        <DraftTextField
          session={session}
          label={t('details.source.role')}
          value={source.role}
          isReadOnly={isReadOnly}
          onCommit={(role) => change({ role })}
        />
        <DraftTextField
          session={session}
          label={t('details.source.organisation')}
          value={source.organisation}
          isReadOnly={isReadOnly}
          onCommit={(organisation) => change({ organisation })}
        />
      </div>
    </EntryCard>
  );
}
