import {
  noUnsentStore,
  type UnsentPart,
  type UnsentSteps,
  type UnsentStore,
  type UnsentWords,
} from './unsent-store.ts';

const NAME = 'copydesk-unsent';
const LAYOUT = 1;

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, LAYOUT);
  request.onupgradeneeded = () => {
    const steps = request.result.createObjectStore('steps', { keyPath: ['client', 'from'] });
    steps.createIndex('story', 'story');
    const words = request.result.createObjectStore('words', { keyPath: 'key' });
    words.createIndex('story', 'story');
  };
  return finished(request);
}

/** All parts of one session in order; `[client]` sorts before and `[client, []]` after every `[client, number]`. */
function partsOf(client: string): IDBKeyRange {
  return IDBKeyRange.bound([client], [client, []]);
}

function joined(parts: readonly UnsentPart[]): UnsentSteps[] {
  const byClient = new Map<string, UnsentSteps>();
  for (const { story, client, version, steps } of parts.toSorted((a, b) => a.from - b.from)) {
    const before = byClient.get(client);
    byClient.set(
      client,
      before ? { ...before, steps: [...before.steps, ...steps] } : { story, client, version, steps },
    );
  }
  return [...byClient.values()];
}

/** Which sessions live is told by locks that the browser lets go of when their page ends, however it ends. */
function lockName(client: string): string {
  return `${NAME}:${client}`;
}

function hold(client: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(() => release()));
    navigator.locks.request(lockName(client), held).catch(reject);
  });
}

function ifGone(client: string, bring: () => Promise<void>): Promise<void> {
  return navigator.locks.request(lockName(client), { ifAvailable: true }, async (lock) => {
    if (lock) await bring();
  });
}

function databaseStore(): UnsentStore {
  let opened: Promise<IDBDatabase> | null = null;

  /** Opened once for the page; anew after a failure, or when the browser has closed it. */
  function database(): Promise<IDBDatabase> {
    const forget = () => {
      opened = null;
    };
    opened ??= openDatabase().then((made) => {
      made.onclose = forget;
      return made;
    });
    opened.catch(forget);
    return opened;
  }

  /**
   * Written is what the operating system has, which outlives this browser’s end; it brings it to the disk by itself. To
   * wait for the disk at each key takes a busy one longer than the words may be in memory alone.
   */
  async function write(name: 'steps' | 'words', change: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await database()).transaction(name, 'readwrite', { durability: 'relaxed' });
    change(transaction.objectStore(name));
    transaction.commit();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  const removeSteps = (client: string) => write('steps', (store) => store.delete(partsOf(client)));

  async function ofStory<T>(name: 'steps' | 'words', story: string): Promise<T[]> {
    const store = (await database()).transaction(name, 'readonly').objectStore(name);
    return finished<T[]>(store.index('story').getAll(story));
  }

  async function allStories(): Promise<string[]> {
    const transaction = (await database()).transaction(['steps', 'words'], 'readonly');
    const kept = ['steps', 'words'].map((name) =>
      finished<{ story: string }[]>(transaction.objectStore(name).getAll()),
    );
    return [...new Set((await Promise.all(kept)).flat().map(({ story }) => story))];
  }

  return {
    putSteps: (part) =>
      write('steps', (store) => {
        if (part.from === 0) store.delete(partsOf(part.client));
        store.put(part);
      }),
    removeSteps,
    putWords: (words) => write('words', (store) => store.put(words)),
    removeWords: (key) => write('words', (store) => store.delete(key)),
    stories: allStories,
    leftovers: async (story) => ({
      steps: joined(await ofStory<UnsentPart>('steps', story)),
      words: await ofStory<UnsentWords>('words', story),
    }),
    hold: async (client) => {
      // Opening takes a busy browser long, and so does its first write: both are done before there is anything to keep.
      const [release] = await Promise.all([hold(client), removeSteps(client)]);
      return release;
    },
    ifGone,
  };
}

let store: UnsentStore | null = null;

/** The store of this page, one for all its sessions. */
export function pageUnsentStore(): UnsentStore {
  const able = typeof indexedDB !== 'undefined' && typeof navigator !== 'undefined' && 'locks' in navigator;
  store ??= able ? databaseStore() : noUnsentStore;
  return store;
}
