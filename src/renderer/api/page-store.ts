const STORE = 'unkept';
const LAYOUT = 1;

/** Entries that the page keeps by itself for as long as the library has not got them: they outlive the page. */
export interface PageStore<E extends { readonly key: string }> {
  /** Keeps an entry in the place of the one under its key. */
  put(entry: E): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<E[]>;
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, LAYOUT);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  return finished(request);
}

/** Opened anew for each entry: there are few, and nothing has to be closed or reopened after a failure. */
async function withStore<T>(
  name: string,
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase(name);
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

/** The page’s own store of this name. A page without IndexedDB keeps nothing: an entry is in memory alone then. */
export function pageStore<E extends { readonly key: string }>(name: string): PageStore<E> {
  if (typeof indexedDB === 'undefined') {
    return { put: async () => {}, remove: async () => {}, all: async () => [] };
  }
  return {
    put: async (entry) => void (await withStore(name, 'readwrite', (store) => store.put(entry))),
    remove: (key) => withStore(name, 'readwrite', (store) => store.delete(key)),
    all: () => withStore<E[]>(name, 'readonly', (store) => store.getAll()),
  };
}
