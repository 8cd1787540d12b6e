import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ConflictCopy } from '../../shared/api/story.ts';
import { useCall } from '../api/connection-context.tsx';
import { type CopyGroup, groupCopies } from '../editor/copy-groups.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useSessionPart } from '../editor/use-editor-state.ts';
import { explain } from '../i18n/explain.ts';
import { type TextKey, useLocale, useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notices.ts';
import { useDesk } from './desk-context.ts';
import { putBack } from './put-back.ts';

const REASONS = {
  'typed-in-deleted': 'shell.conflict.typed-in-deleted',
  'deleted-unseen': 'shell.conflict.deleted-unseen',
  unsent: 'shell.conflict.unsent',
} as const satisfies Record<ConflictCopy['reason'], TextKey>;

/** Says above the story that words could not stay in it, and shows them. */
export function ConflictBar({ session, count }: { session: StorySession; count: number }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="bar warn floating" role="status">
      <Copy size={15} aria-hidden />
      <span>{t('shell.conflicts', { count })}</span>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button look="quiet">{t('shell.conflicts.show')}</Button>
        <Popover className="popover conflict-popover" placement="bottom" offset={4}>
          <Dialog className="popover-body" aria-label={t('shell.conflicts.title')}>
            <ConflictCopies session={session} onDone={() => setOpen(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function ConflictCopies({ session, onDone }: { session: StorySession; onDone(): void }) {
  const t = useText();
  const { connection } = useDesk();
  const isReadOnly = useSessionPart(session, ({ readOnly }) => readOnly !== null);
  const { data, error } = useCall('conflicts.list', { story: session.id });
  const groups = groupCopies(data?.copies ?? []);

  async function settle({ ids }: CopyGroup, told: string, wayBack: string) {
    for (const id of ids) {
      const reply = await connection.call('conflicts.settle', { id, settled: true });
      if (!reply.ok) return notify(explain(reply.error));
    }
    notify(told, {
      label: wayBack,
      run: () => {
        for (const id of ids) void connection.call('conflicts.settle', { id, settled: false });
      },
    });
  }

  async function copyWords(copy: ConflictCopy) {
    const isCopied = await copyText(copy.text);
    notify(t(isCopied ? 'shell.conflict.copied' : 'shell.conflict.notCopied'));
  }

  function back(group: CopyGroup, where: 'cursor' | 'end') {
    onDone();
    putBack(session, group.copy, where);
    void settle(group, t('shell.conflict.isBack'), t('shell.conflict.keepCopy'));
  }

  if (error) return <p>{explain(error.value)}</p>;
  return (
    <>
      <p className="conflict-intro">{t('shell.conflicts.intro')}</p>
      {groups.map((group) => {
        const { copy } = group;
        return (
          <article key={copy.id} className="conflict-copy">
            <p className="conflict-facts">
              {t(REASONS[copy.reason])} <When iso={copy.created} />
            </p>
            <p className="conflict-text">{copy.text}</p>
            <div className="conflict-buttons">
              {!isReadOnly && (
                <>
                  <Button onPress={() => back(group, 'cursor')}>{t('shell.conflict.atCursor')}</Button>
                  <Button onPress={() => back(group, 'end')}>{t('shell.conflict.atEnd')}</Button>
                </>
              )}
              <Button onPress={() => void copyWords(copy)}>{t('shell.conflict.copy')}</Button>
              <Button
                look="quiet"
                onPress={() => void settle(group, t('shell.conflict.settled'), t('library.undo'))}
              >
                {t('shell.conflict.settle')}
              </Button>
            </div>
          </article>
        );
      })}
    </>
  );
}

function When({ iso }: { iso: string }) {
  const locale = useLocale();
  const text = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
  return <time dateTime={iso}>{text}</time>;
}
