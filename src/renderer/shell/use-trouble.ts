import { useEffect, useState } from 'react';
import type { PushValue } from '../../shared/api/api.ts';
import { useConnection, useConnectionState } from '../api/connection-context.tsx';

type Health = PushValue<'library.health'>['state'];

/** Why nothing can be saved at the moment, whichever story is in front: nobody answers, or the disk takes nothing. */
export type Trouble = 'away' | Exclude<Health, 'ok' | 'writer-restarting'>;

/** How long a connection may be away before it is worth a word: a restart takes less. */
const PATIENCE_MS = 1000;

/** What keeps every story from being saved; null while nothing does. */
export function useTrouble(): Trouble | null {
  const isAway = useIsAway();
  const health = useHealth();
  if (isAway) return 'away';
  return health === 'ok' || health === 'writer-restarting' ? null : health;
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
  useEffect(() => {
    let wasTold = false;
    // A window that is opened in the middle of the trouble, or comes back, has not heard of it.
    const ask = async () => {
      wasTold = false;
      const reply = await connection.call('library.health', {});
      if (reply.ok && !wasTold) setHealth(reply.value.state);
    };
    const ends = [
      connection.on('library.health', ({ state }) => {
        wasTold = true;
        setHealth(state);
      }),
      connection.onState((state) => {
        if (state === 'connected') void ask();
      }),
    ];
    void ask();
    return () => {
      for (const end of ends) end();
    };
  }, [connection]);
  return health;
}
