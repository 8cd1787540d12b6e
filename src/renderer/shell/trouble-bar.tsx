import { CloudOff, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PushValue } from '../../shared/api/api.ts';
import { useConnection, useConnectionState } from '../api/connection-context.tsx';
import { type TextKey, useText } from '../i18n/index.ts';
import { RepairedBar } from './repaired-bar.tsx';

type Health = PushValue<'library.health'>['state'];

const HEALTH_TEXTS = {
  ok: null,
  'disk-full': 'shell.health.disk-full',
  'disk-read-only': 'shell.health.disk-read-only',
  'disk-failed': 'shell.health.disk-failed',
  'writer-restarting': null,
} as const satisfies Record<Health, TextKey | null>;

/** How long a connection may be away before it is worth a word: a restart takes less. */
const PATIENCE_MS = 1000;

/** A quiet line above the status bar, over the text so that nothing moves, while Copydesk does not answer or its disk takes nothing. */
export function TroubleBar() {
  const t = useText();
  const isAway = useIsAway();
  const health = HEALTH_TEXTS[useHealth()];
  const text = isAway ? t('shell.disconnected') : health ? t(health) : null;
  return (
    <div className="trouble" role="status">
      <RepairedBar />
      {text && (
        <div className="bar danger">
          {isAway ? <CloudOff size={15} aria-hidden /> : <TriangleAlert size={15} aria-hidden />}
          <span>{text}</span>
        </div>
      )}
    </div>
  );
}

function useIsAway(): boolean {
  const state = useConnectionState();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (state === 'connected') {
      setAway(false);
      return;
    }
    const timer = setTimeout(() => setAway(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return isAway;
}

function useHealth(): Health {
  const connection = useConnection();
  const [health, setHealth] = useState<Health>('ok');
  useEffect(() => connection.on('library.health', ({ state }) => setHealth(state)), [connection]);
  return health;
}
