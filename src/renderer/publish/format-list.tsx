import {
  Braces,
  ClipboardCopy,
  CodeXml,
  Download,
  FileText,
  FolderDown,
  FolderOpen,
  Hash,
  type LucideIcon,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FORMAT_NAMES, type FormatName } from '../../shared/api/publish.ts';
import { useCall, useConnection } from '../api/connection-context.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { notify } from '../ui/notices.ts';
import { copyAs, downloadAs, writeInto } from './make-file.ts';

const SHOWN: Readonly<Record<FormatName, { icon: LucideIcon; name: TextKey; what: TextKey }>> = {
  html: { icon: CodeXml, name: 'publish.export.html', what: 'publish.export.html.what' },
  text: { icon: FileText, name: 'publish.export.text', what: 'publish.export.text.what' },
  markdown: { icon: Hash, name: 'publish.export.markdown', what: 'publish.export.markdown.what' },
  ninjs: { icon: Braces, name: 'publish.export.ninjs', what: 'publish.export.ninjs.what' },
};

/** What a form is called. */
export const formatName = (format: FormatName): TextKey => SHOWN[format].name;

/** The forms in which a story can leave. A browser downloads them; the desktop window writes them into a folder. */
export function FormatList({ session }: { session: StorySession }) {
  const info = useCall('app.info', {});
  return info.data?.host === 'electron' ? <IntoFolder session={session} /> : <ToBrowser session={session} />;
}

/** Runs one thing at a time; the name of what is under way, null while there is none. */
function useOneAtATime(): [busy: string | null, start: (name: string, run: () => Promise<void>) => void] {
  const [busy, setBusy] = useState<string | null>(null);
  return [
    busy,
    (name, run) => {
      setBusy(name);
      void run().finally(() => setBusy(null));
    },
  ];
}

function ToBrowser({ session }: { session: StorySession }) {
  const connection = useConnection();
  const t = useText();
  const [busy, start] = useOneAtATime();
  return (
    <Formats session={session}>
      {(format, name) => (
        <IconButton
          icon={Download}
          label={t('publish.export.download', { name })}
          placement="left"
          isPending={busy !== null}
          onPress={() => start(format, () => downloadAs(connection, session, format))}
        />
      )}
    </Formats>
  );
}

function IntoFolder({ session }: { session: StorySession }) {
  const connection = useConnection();
  const t = useText();
  const settings = useCall('settings.read', {});
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, start] = useOneAtATime();
  const folder = typed ?? settings.data?.exportFolder ?? '';

  function keepFolder() {
    if (typed === null || typed.trim() === '') return;
    void connection.call('settings.change', { exportFolder: typed.trim() });
  }

  async function chooseFolder() {
    const reply = await connection.call('export.chooseFolder', { folder: folder.trim() });
    if (!reply.ok) return notify(explain(reply.error));
    const chosen = reply.value.folder;
    if (chosen === null) return;
    setTyped(chosen);
    await connection.call('settings.change', { exportFolder: chosen });
  }

  const write = (name: string, formats: readonly FormatName[]) =>
    start(name, () => writeInto(connection, session, formats, folder.trim()));

  return (
    <>
      <div className="folder">
        <TextField
          label={t('publish.export.folder')}
          hint={t('publish.export.folder.hint')}
          value={folder}
          onChange={setTyped}
          onBlur={keepFolder}
        />
        <IconButton
          icon={FolderOpen}
          label={t('publish.export.folder.choose')}
          placement="left"
          onPress={() => void chooseFolder()}
        />
      </div>
      <Formats session={session}>
        {(format, name) => (
          <IconButton
            icon={FolderDown}
            label={t('publish.export.write', { name })}
            placement="left"
            isPending={busy !== null}
            isDisabled={folder.trim() === ''}
            onPress={() => write(format, [format])}
          />
        )}
      </Formats>
      <Button
        icon={FolderDown}
        isPending={busy !== null}
        isDisabled={folder.trim() === ''}
        onPress={() => write('all', FORMAT_NAMES)}
      >
        {t('publish.export.writeAll')}
      </Button>
    </>
  );
}

interface FormatsProps {
  session: StorySession;
  /** What is done with a form beside copying it. */
  children(format: FormatName, name: string): ReactNode;
}

function Formats({ session, children }: FormatsProps) {
  const connection = useConnection();
  const t = useText();
  return (
    <ul className="formats">
      {FORMAT_NAMES.map((format) => {
        const { icon: Icon, name, what } = SHOWN[format];
        return (
          <li key={format} className="format">
            <Icon size={17} strokeWidth={1.6} aria-hidden />
            <div className="format-text">
              <strong>{t(name)}</strong>
              <span>{t(what)}</span>
            </div>
            <div className="format-acts">
              <IconButton
                icon={ClipboardCopy}
                label={t('publish.export.copy', { name: t(name) })}
                placement="left"
                onPress={() => void copyAs(connection, session, format)}
              />
              {children(format, t(name))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
