import { keepPreviousData, QueryClientProvider, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/api/api.ts';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import { createCallCache, followPushes } from './call-cache.ts';
import type { Connection, ConnectionState } from './connection.ts';

const ConnectionContext = createContext<Connection | null>(null);

/** Gives the connection, and the answers kept from it, to everything inside. */
export function ConnectionProvider({
  connection,
  children,
}: {
  connection: Connection;
  children: ReactNode;
}) {
  const [cache] = useState(createCallCache);
  useEffect(() => followPushes(cache, connection), [cache, connection]);
  return (
    <ConnectionContext value={connection}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('useConnection is used outside a ConnectionProvider');
  return connection;
}

export function useConnectionState(): ConnectionState {
  const connection = useConnection();
  return useSyncExternalStore(
    (changed) => connection.onState(changed),
    () => connection.state,
  );
}

/** What a failed {@link useCall} has as its `error`. */
export class CallFailure extends Error {
  readonly value: ApiErrorValue;

  constructor(value: ApiErrorValue) {
    super(value.message);
    this.name = 'CallFailure';
    this.value = value;
  }
}

/**
 * The answer to a call, kept and asked for anew when a push makes it old. For calls that only read; what changes
 * something is called by `useConnection().call`. `enabled: false` waits; `keepPrevious` shows the last answer while
 * the next one, to other input, is on its way.
 */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<CallOutput<N>, CallFailure> {
  const connection = useConnection();
  return useQuery<CallOutput<N>, CallFailure>({
    queryKey: [name, input],
    queryFn: async () => {
      const reply = await connection.call(name, input);
      if (!reply.ok) throw new CallFailure(reply.error);
      return reply.value;
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
