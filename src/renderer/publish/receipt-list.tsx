import { ClipboardCopy } from 'lucide-react';
import { useMemo } from 'react';
import { formatSchema, type Receipt } from '../../shared/api/publish.ts';
import { contentHash } from '../../shared/article/hashes.ts';
import { isSafeHref } from '../../shared/article/marks.ts';
import { readFileNote } from '../../shared/export/file-notes.ts';
import { readSendNote } from '../../shared/export/send-notes.ts';
import { useCall } from '../api/connection-context.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { useRestedDoc } from '../editor/use-rested-doc.ts';
import { explain } from '../i18n/explain.ts';
import { translate, useLocale, useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notices.ts';
import { formatName } from './format-list.tsx';

/** What has left of the story, newest first: when, in which form, where to, and whether the story has changed since. */
export function ReceiptList({ session }: { session: StorySession }) {
  const t = useText();
  const { data, error } = useCall('receipts.list', { story: session.id });
  const doc = useRestedDoc(session);
  const content = useMemo(() => contentHash(doc), [doc]);
  if (error) return <p className="publish-none">{explain(error.value)}</p>;
  if (!data) return null;
  if (data.receipts.length === 0) return <p className="publish-none">{t('publish.receipts.none')}</p>;
  return (
    <ol className="receipts">
      {data.receipts.map((receipt) => (
        <ReceiptRow key={receipt.id} receipt={receipt} isCurrent={receipt.content === content} />
      ))}
    </ol>
  );
}

function ReceiptRow({ receipt, isCurrent }: { receipt: Receipt; isCurrent: boolean }) {
  const t = useText();
  const locale = useLocale();
  const { created, target, kind, notes } = receipt;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <li className="receipt">
      <div className="receipt-head">
        <strong>{nameOf(receipt)}</strong>
        <span className={isCurrent ? 'receipt-current' : 'receipt-changed'}>
          {t(isCurrent ? 'publish.receipts.current' : 'publish.receipts.changed')}
        </span>
      </div>
      {kind === 'post' && isSafeHref(target) ? (
        <a className="receipt-target" href={target} target="_blank" rel="noreferrer">
          {target}
        </a>
      ) : (
        <FileTarget path={target} />
      )}
      {notes.map((note) => (
        <span key={note} className="receipt-note">
          {shownNote(note)}
        </span>
      ))}
      <time dateTime={created}>{when.format(Date.parse(created))}</time>
    </li>
  );
}

/**
 * A file by its name, and under it the folder where one is known, with the whole path to copy: in a narrow panel the name is what has
 * to be read.
 */
function FileTarget({ path }: { path: string }) {
  const t = useText();
  const [, folder = '', name = path] = /^(.*)[/\\]([^/\\]+)$/.exec(path) ?? [];
  return (
    <>
      <span className="receipt-target" title={path}>
        {name}
      </span>
      {folder !== '' && (
        <span className="receipt-folder">
          <span title={folder}>{folder}</span>
          <IconButton
            icon={ClipboardCopy}
            size="small"
            label={t('publish.receipts.copyPath', { name })}
            placement="left"
            onPress={() => void copyPath(path)}
          />
        </span>
      )}
    </>
  );
}

async function copyPath(path: string): Promise<void> {
  notify(translate((await copyText(path)) ? 'publish.receipts.pathCopied' : 'publish.export.notCopied'));
}

function nameOf({ format, kind }: Receipt): string {
  const known = formatSchema.safeParse(format);
  if (known.success) return translate(formatName(known.data));
  return kind === 'post' ? translate('publish.receipts.wordpress') : format;
}

function shownNote(note: string): string {
  const ofFile = readFileNote(note);
  if (ofFile) return translate(`publish.receipts.${ofFile.name}`, { count: ofFile.count });
  const ofPost = readSendNote(note);
  return ofPost ? translate(`publish.wordpress.note.${ofPost.name}`, { detail: ofPost.detail }) : note;
}
