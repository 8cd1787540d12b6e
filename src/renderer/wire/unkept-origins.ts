import type { CallInput } from '../../shared/api/api.ts';

const NAME = 'copydesk-origins';
const LAYOUT = 1;
const STORE = 'unkept';

/** A text that a story was made of and that the library has not acknowledged. */
export interface UnkeptOrigin {
  readonly key: string;
  readonly origin: CallInput<'origins.keep'>;
}

/** The page’s own safety net for texts on their way into the library: it outlives the page. */
export interface UnkeptOrigins {
  put(unkept: UnkeptOrigin): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<UnkeptOrigin[]>;
}

/** For a page without IndexedDB: a text is in memory alone until the library has it. */
export const noUnkeptOrigins: UnkeptOrigins = {
  put: async () => {},
  remove: async () => {},
  all: async () => [],
};

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, LAYOUT);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  return finished(request);
}

/** Opened anew for each text: there are a few a day, and nothing has to be closed or reopened after a failure. */
async function withStore<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([finished(run(transaction.objectStore(STORE))), done]);
    return result;
  } finally {
    database.close();
  }
}

const databaseOrigins: UnkeptOrigins = {
  put: async (unkept) => void (await withStore('readwrite', (store) => store.put(unkept))),
  remove: (key) => withStore('readwrite', (store) => store.delete(key)),
  all: () => withStore<UnkeptOrigin[]>('readonly', (store) => store.getAll()),
};

/** The texts that pages of this browser have not brought into the library yet. */
export function pageUnkeptOrigins(): UnkeptOrigins {
  return typeof indexedDB === 'undefined' ? noUnkeptOrigins : databaseOrigins;
}
