import './preview.css';
import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/api/api.ts';
import { FORMAT_NAMES, type FormatName } from '../../shared/api/publish.ts';
import type { Reply } from '../../shared/api/seam.ts';
import { contentHash } from '../../shared/article/hashes.ts';
import { useConnection } from '../api/connection-context.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { useRestedDoc } from '../editor/use-rested-doc.ts';
import { explain } from '../i18n/explain.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { formatName } from './format-list.tsx';
import { flushed } from './make-file.ts';

/** The story as it would leave now, in the form that is chosen. Escape closes it. */
export function Preview({ session }: { session: StorySession }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<FormatName>('html');
  const button = useRef<HTMLButtonElement>(null);
  const regionId = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // Before what has it goes.
    button.current?.focus();
    setOpen(false);
  };

  return (
    <div className="preview">
      <Button
        ref={button}
        icon={isOpen ? EyeOff : Eye}
        aria-expanded={isOpen}
        aria-controls={regionId}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'publish.preview.close' : 'publish.preview.open')}
      </Button>
      {isOpen && (
        <section
          id={regionId}
          className="preview-open"
          aria-label={t('publish.preview')}
          onKeyDown={onKeyDown}
        >
          <Select<FormatName>
            label={t('publish.preview.form')}
            value={format}
            choices={FORMAT_NAMES.map((name) => ({ value: name, label: t(formatName(name)) }))}
            onChange={setFormat}
          />
          <Leaving session={session} format={format} />
        </section>
      )}
    </div>
  );
}

interface Made {
  /** Of which words it was asked for, and in which form. */
  content: string;
  format: FormatName;
  reply: Reply<CallOutput<'export.make'>>;
}

/** What would be written or sent, brought up to date when the typing rests. */
function Leaving({ session, format }: { session: StorySession; format: FormatName }) {
  const t = useText();
  const connection = useConnection();
  const doc = useRestedDoc(session);
  const [made, setMade] = useState<Made | null>(null);
  const content = useMemo(() => contentHash(doc), [doc]);
  useEffect(() => {
    if (content === made?.content && format === made.format) return;
    let isOld = false;
    void flushed(session)
      .then(() => connection.call('export.make', { story: session.id, format }))
      .then((reply) => {
        if (!isOld) setMade({ content, format, reply });
      });
    return () => {
      isOld = true;
    };
  }, [connection, session, content, format, made]);
  if (!made) return <p className="publish-none">{t('publish.preview.making')}</p>;
  const { reply } = made;
  if (!reply.ok) return <p className="publish-none">{explain(reply.error)}</p>;
  const { text } = reply.value;
  return made.format === 'html' ? <Page html={text} /> : <pre className="preview-text">{text}</pre>;
}

/** A page of ours as its readers see it, in the window’s own type and colours. */
function Page({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
    if (!article) return;
    for (const link of article.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noreferrer';
    }
    place.current?.replaceChildren(document.adoptNode(article));
  }, [html]);
  return <div ref={place} className="preview-page" />;
}
