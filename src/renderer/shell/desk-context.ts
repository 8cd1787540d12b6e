import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/api/settings.ts';
import type { ColumnPlaces } from './columns.ts';
import type { Desk, DeskState } from './desk.ts';
import type { WorkspaceState } from './workspace.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside the window');
  return desk;
}

interface Store<T> {
  getSnapshot(): T;
  subscribe(listener: () => void): () => void;
}

function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.getSnapshot(),
  );
}

export function useDeskState(): DeskState {
  return useStore(useDesk());
}

export function useSettings(): Settings {
  return useStore(useDesk().preferences);
}

export function useColumns(): ColumnPlaces {
  return useStore(useDesk().columns);
}

export function useWorkspace(): WorkspaceState {
  return useStore(useDesk().workspace);
}
