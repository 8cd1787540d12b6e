import './publish.css';
import { type ReactNode, useId } from 'react';
import { published } from '../../shared/article/views.ts';
import { oneLine } from '../../shared/export/facts.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { ConcernList } from './concern-list.tsx';
import { FormatList } from './format-list.tsx';
import { Preview } from './preview.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { SendPart } from './send-part.tsx';

/** The story’s ways out: what to know before, the forms it can leave in, and what has left already. */
export function ExportPanel({ session }: { session: StorySession; isReadOnly: boolean }) {
  const t = useText();
  return (
    <div className="publish">
      <WhatLeaves session={session} />
      <ConcernList session={session} />
      <Part title={t('publish.wordpress.title')}>
        <SendPart session={session} />
      </Part>
      <Part title={t('publish.export.files')}>
        <FormatList session={session} />
        <p className="publish-none">{t('publish.export.private')}</p>
      </Part>
      <Part title={t('publish.preview')}>
        <Preview session={session} />
      </Part>
      <Part title={t('publish.receipts')}>
        <ReceiptList session={session} />
      </Part>
    </div>
  );
}

/** Which story it is: with a translation beside its source there are two in sight. */
function WhatLeaves({ session }: { session: StorySession }) {
  const t = useText();
  const locale = useLocale();
  const headline = useEditorState(session, (state) => oneLine(published(state.doc.child(0)).textContent));
  const language: string = useEditorState(session, (state) => state.doc.attrs.language);
  return (
    <p className="publish-story">
      <span lang={language || undefined}>{headline || t('library.untitled')}</span>
      {language !== '' && <span className="publish-none">{languageName(language, locale)}</span>}
    </p>
  );
}

/** One subject of the panel under a heading. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="publish-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
