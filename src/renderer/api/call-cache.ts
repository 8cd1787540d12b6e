import { QueryClient } from '@tanstack/react-query';
import type { CallName, PushName } from '../../shared/api/api.ts';
import type { Connection } from './connection.ts';

/** Which answers a push makes old. A call that is not named here never grows old by itself. */
const MADE_OLD_BY: Readonly<Partial<Record<PushName, readonly CallName[]>>> = {
  'stories.changed': ['stories.list', 'stories.search', 'translations.list', 'versions.list'],
  'conflicts.changed': ['conflicts.list', 'stories.list', 'stories.search'],
  'translations.changed': ['translations.list'],
  'receipts.changed': ['receipts.list'],
  'settings.changed': ['settings.read', 'publish.setup'],
  'jobs.changed': ['jobs.list'],
};

/** Answers that the page keeps: fresh until a push says otherwise, and asked for anew after a lost connection. */
export function createCallCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Keeps the answers true. Returns the function that stops. */
export function followPushes(cache: QueryClient, connection: Connection): () => void {
  const stops = (Object.keys(MADE_OLD_BY) as PushName[]).map((push) =>
    connection.on(push, () => {
      for (const name of MADE_OLD_BY[push] ?? []) void cache.invalidateQueries({ queryKey: [name] });
    }),
  );
  stops.push(
    connection.onState((state) => {
      if (state === 'connected') void cache.invalidateQueries();
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
