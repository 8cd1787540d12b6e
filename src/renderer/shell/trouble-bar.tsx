import { CloudOff, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { areWordsOnTheirWay, followWordsOnTheirWay } from '../editor/words-on-their-way.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { RepairedBar } from './repaired-bar.tsx';
import { type Trouble, useTrouble } from './use-trouble.ts';

const TEXTS = {
  away: 'shell.disconnected',
  'disk-full': 'shell.health.disk-full',
  'disk-read-only': 'shell.health.disk-read-only',
  'disk-failed': 'shell.health.disk-failed',
  'library-moved': 'shell.health.library-moved',
} as const satisfies Record<Trouble, TextKey>;

/** A row of its own above the status bar while nothing can be saved: it takes its height from below the text and covers none. */
export function TroubleBar() {
  const t = useText();
  const trouble = useTrouble();
  const isWaiting = useSyncExternalStore(followWordsOnTheirWay, areWordsOnTheirWay);
  const Icon = trouble === 'away' ? CloudOff : TriangleAlert;
  return (
    <div className="trouble" role="status">
      <RepairedBar />
      {trouble && (
        <div className="bar danger">
          <Icon size={15} aria-hidden />
          <span>
            {t(TEXTS[trouble])} {isWaiting && t('shell.health.waiting')}
          </span>
        </div>
      )}
    </div>
  );
}
