import './publish.css';
import { type ReactNode, useId } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useText } from '../i18n/index.ts';
import { ConcernList } from './concern-list.tsx';
import { FormatList } from './format-list.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { SendPart } from './send-part.tsx';

/** The story’s ways out: what to know before, the forms it can leave in, and what has left already. */
export function ExportPanel({ session }: { session: StorySession; isReadOnly: boolean }) {
  const t = useText();
  return (
    <div className="publish">
      <ConcernList session={session} />
      <Part title={t('publish.wordpress.title')}>
        <SendPart session={session} />
      </Part>
      <Part title={t('publish.export.files')}>
        <FormatList session={session} />
        <p className="publish-none">{t('publish.export.private')}</p>
      </Part>
      <Part title={t('publish.receipts')}>
        <ReceiptList session={session} />
      </Part>
    </div>
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
