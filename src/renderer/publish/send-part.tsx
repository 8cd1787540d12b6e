import './send.css';
import { ExternalLink, Send, X } from 'lucide-react';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { PublishProblem, Receipt } from '../../shared/api/publish.ts';
import { contentHash } from '../../shared/article/hashes.ts';
import { useCall, useConnection } from '../api/connection-context.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { useRestedDoc } from '../editor/use-rested-doc.ts';
import { explain } from '../i18n/explain.ts';
import { translate, useLocale, useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isSaved } from './make-file.ts';
import { cancelSend, forgetFailure, onSends, type SendState, sendState, sendStory } from './sends.ts';

const STEPS = [
  'publish.wordpress.step.account',
  'publish.wordpress.step.pictures',
  'publish.wordpress.step.look',
  'publish.wordpress.step.tags',
  'publish.wordpress.step.post',
] as const;

/** The story’s way to WordPress: what is missing for it, how it goes, and what became of it. */
export function SendPart({ session }: { session: StorySession }) {
  const t = useText();
  const connection = useConnection();
  const button = useRef<HTMLButtonElement>(null);
  const setup = useCall('publish.setup', {});
  const receipts = useCall('receipts.list', { story: session.id });
  const state = useSyncExternalStore(onSends, () => sendState(session.id));
  if (!setup.data) return null;
  const { address, user, password } = setup.data;
  if (address === '' || user === '') return <p className="send-none">{t('publish.wordpress.notSetUp')}</p>;
  if (password === 'none') return <p className="send-none">{t('publish.wordpress.noPassword')}</p>;
  const last = receipts.data?.receipts.find(({ kind }) => kind === 'post') ?? null;

  async function send(replace: boolean) {
    if (await isSaved(session)) await sendStory(connection, session.id, replace);
  }

  /** What goes away with what it does gives the keyboard to what stays. */
  function fromButton(act: () => void) {
    return () => {
      button.current?.focus();
      act();
    };
  }

  const failure = state && failureIn(state);
  return (
    <div className="send">
      {last && <LastSend session={session} receipt={last} />}
      <Button
        ref={button}
        icon={Send}
        look="primary"
        isPending={state?.kind === 'sending'}
        onPress={() => void send(false)}
      >
        {t(last ? 'publish.wordpress.again' : 'publish.wordpress.send')}
      </Button>
      {state?.kind === 'sending' && (
        <Sending done={state.done} onCancel={fromButton(() => cancelSend(connection, session.id))} />
      )}
      {failure && (
        <Failure
          {...failure}
          onReplace={failure.mayReplace ? fromButton(() => void send(true)) : null}
          onDismiss={fromButton(() => forgetFailure(session.id))}
        />
      )}
      {receipts.data && !last && !state && <p className="send-none">{t('publish.wordpress.draft')}</p>}
    </div>
  );
}

interface FailureWords {
  title: string;
  words: string;
  /** What the site itself says, '' where that is nothing for a person. */
  said: string;
  mayReplace: boolean;
}

/** What is told of a send that did not end with a post; null for one that is under way. */
function failureIn(state: SendState): FailureWords | null {
  switch (state.kind) {
    case 'sending':
      return null;
    case 'failed':
      return {
        title: translate('publish.wordpress.failed'),
        words: explain(state.error),
        said: saidThere(state.error),
        mayReplace: isTouchedThere(state.error),
      };
    case 'cancelled':
    case 'cut-off':
      return {
        title: translate(`publish.wordpress.${state.kind === 'cancelled' ? 'cancelled' : 'cutOff'}`),
        words: translate(`publish.wordpress.${state.kind === 'cancelled' ? 'cancelled.words' : 'onePost'}`),
        said: '',
        mayReplace: false,
      };
  }
}

/** What the story became there, and whether it says there what it says here. */
function LastSend({
  session,
  receipt: { created, content, post },
}: {
  session: StorySession;
  receipt: Receipt;
}) {
  const t = useText();
  const locale = useLocale();
  const doc = useRestedDoc(session);
  const isCurrent = useMemo(() => contentHash(doc) === content, [doc, content]);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <div className="send-last">
      <span>{t('publish.wordpress.sent', { when: when.format(Date.parse(created)) })}</span>
      <span className={isCurrent ? 'receipt-current' : 'receipt-changed'}>
        {t(isCurrent ? 'publish.wordpress.current' : 'publish.wordpress.changed')}
      </span>
      {post && (
        <a href={post.editAddress} target="_blank" rel="noreferrer">
          {t('publish.wordpress.edit')}
          <ExternalLink size={13} aria-hidden />
        </a>
      )}
    </div>
  );
}

function Sending({ done, onCancel }: { done: number; onCancel(): void }) {
  const t = useText();
  const step = STEPS[Math.min(done, STEPS.length - 1)] ?? STEPS[0];
  return (
    <div className="send-progress">
      <ProgressBar value={done} maxValue={STEPS.length} aria-label={t('publish.wordpress.sending')}>
        {({ percentage }) => (
          <>
            <span className="send-step" aria-live="polite">
              {t(step)}
            </span>
            <span className="send-bar">
              <span className="send-bar-done" style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button look="quiet" onPress={onCancel}>
        {t('publish.wordpress.cancel')}
      </Button>
    </div>
  );
}

/** Problems of which the site’s own words tell a person more. */
const TOLD_BY_SITE: readonly PublishProblem[] = ['badLogin', 'notPermitted', 'siteBroken', 'siteBusy'];

function saidThere(error: ApiErrorValue): string {
  return error.code === 'not-published' && TOLD_BY_SITE.includes(error.data.problem) ? error.data.detail : '';
}

function isTouchedThere(error: ApiErrorValue): boolean {
  return error.code === 'not-published' && ['changedThere', 'publishedThere'].includes(error.data.problem);
}

interface FailureProps extends Omit<FailureWords, 'mayReplace'> {
  /** Null where there is nothing to replace. */
  onReplace: (() => void) | null;
  onDismiss(): void;
}

function Failure({ title, words, said, onReplace, onDismiss }: FailureProps) {
  const t = useText();
  return (
    <div className="send-failure" role="alert">
      <div>
        <strong>{title}</strong>
        <p>{words}</p>
        {said !== '' && <p className="send-said">{t('publish.wordpress.said', { said })}</p>}
      </div>
      <IconButton
        icon={X}
        size="small"
        label={t('publish.wordpress.dismiss')}
        placement="left"
        onPress={onDismiss}
      />
      {onReplace && <Button onPress={onReplace}>{t('publish.wordpress.replace')}</Button>}
    </div>
  );
}
