import { useState } from 'react';
import { newId } from '../../shared/article/ids.ts';
import type { EntryMap, Source } from '../../shared/article/metadata.ts';
import { SetAttribute, SetEntry } from '../../shared/article/steps.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { blockAt, blockPositionAt } from './block-at.ts';
import { type FormProps, StoryForm } from './story-form.tsx';

/** A source as a list names it. */
function named({ name, organisation }: Source): string {
  return [name, organisation].filter((part) => part !== '').join(', ');
}

/** Who says what a quote says: one of the story’s sources, or a new one by name. */
export function SourceForm({ session, close, leaving }: FormProps) {
  const t = useText();
  const sources: EntryMap<'sources'> = session.state.doc.attrs.sources;
  const current = blockAt(session.state)?.attrs.source ?? null;
  const [name, setName] = useState('');

  function choose(key: string | null, added: Source | null = null): void {
    const at = blockPositionAt(session.state);
    const tr = session.state.tr;
    if (key !== null && added) tr.step(new SetEntry('sources', key, added));
    if (at !== null) tr.step(new SetAttribute(at, 'source', key));
    session.dispatch(tr);
    close();
  }

  function add(): void {
    const trimmed = name.trim();
    if (trimmed !== '') choose(newId(), { name: trimmed, role: '', organisation: '', kind: 'person' });
  }

  return (
    <StoryForm session={session} close={close} leaving={leaving} keep={add}>
      <div className="story-form-sources">
        {Object.entries(sources).map(([key, source]) => (
          <button
            type="button"
            key={key}
            className="story-form-source"
            aria-pressed={key === current}
            onClick={() => choose(key === current ? null : key)}
          >
            {named(source)}
            {source.role && <small>{source.role}</small>}
          </button>
        ))}
      </div>
      <TextField label={t('editor.source.new')} value={name} onChange={setName} />
      <div className="story-form-buttons">
        {current !== null && (
          <Button look="quiet" onPress={() => choose(null)}>
            {t('editor.source.remove')}
          </Button>
        )}
        <span className="story-form-gap" />
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {t('editor.source.add')}
        </Button>
      </div>
    </StoryForm>
  );
}
