import type { ErrorCode } from '../../shared/api/errors.ts';
import type { BlockRecord } from '../../shared/api/translation.ts';
import { newId } from '../../shared/article/ids.ts';
import { recordsByBlock } from '../../shared/translation/records.ts';
import type { Connection } from '../api/connection.ts';
import { type PageStore, pageStore } from '../api/page-store.ts';
import { pageUnsentStore } from '../editor/unsent-database.ts';
import type { UnsentStore } from '../editor/unsent-store.ts';

/** What is to be known of one block; `record` is null where nothing is, `before` what the library knew then. */
export interface UnsentRecord {
  readonly block: string;
  readonly record: BlockRecord | null;
  readonly before: Pick<BlockRecord, 'kind' | 'source' | 'target'> | null;
}

/** All that one window has recorded of a translation and the library has not acknowledged. */
export interface UnsentRecords {
  readonly key: string;
  readonly translation: string;
  readonly records: readonly UnsentRecord[];
}

/** Where unsent records outlive their page, and who tells which pages live. */
export interface RecordStores {
  readonly records: PageStore<UnsentRecords>;
  readonly leases: Pick<UnsentStore, 'hold' | 'ifGone'>;
}

export function pageRecordStores(): RecordStores {
  return { records: pageStore('copydesk-records'), leases: pageUnsentStore() };
}

/** With these the library will never take what is left of a translation. */
const NEVER: ReadonlySet<ErrorCode> = new Set(['not-found', 'bad-input']);

/** Keeps what one window has not sent, one write at a time; the last state is the one that stays. */
export class UnsentKeeper {
  readonly #stores: RecordStores;
  readonly #translation: string;
  readonly #key = newId();
  #lease: Promise<() => void> | null = null;
  #wanted: readonly UnsentRecord[] = [];
  #isDue = false;
  #isKept = false;
  #work: Promise<void> | null = null;

  constructor(stores: RecordStores, translation: string) {
    this.#stores = stores;
    this.#translation = translation;
  }

  /** Keeps these in place of all before. */
  keep(records: readonly UnsentRecord[]): void {
    this.#wanted = records;
    this.#isDue = true;
    this.#work ??= this.#run().finally(() => {
      this.#work = null;
    });
  }

  /** Says that the window has done with the translation: what it could not send is the next one’s. */
  async close(): Promise<void> {
    await this.#work;
    const release = await this.#lease?.catch(() => null);
    release?.();
  }

  async #run(): Promise<void> {
    const { records, leases } = this.#stores;
    try {
      while (this.#isDue) {
        this.#isDue = false;
        if (this.#wanted.length > 0) {
          this.#lease ??= leases.hold(this.#key);
          await this.#lease;
          this.#isKept = true;
          await records.put({ key: this.#key, translation: this.#translation, records: this.#wanted });
        } else if (this.#isKept) await records.remove(this.#key);
      }
    } catch {
      // No room here: what was recorded is still in memory, and the next change tries again.
      this.#lease = null;
    }
  }
}

/**
 * Sends what windows that are gone have recorded and could not send: of one translation, or of all. A block of which somebody has
 * recorded something else since is left as it is.
 */
export async function sendAbandoned(
  connection: Connection,
  translation: string | null = null,
  { records, leases }: RecordStores = pageRecordStores(),
): Promise<void> {
  const left = await records.all().catch(() => []);
  for (const entry of left) {
    if (translation !== null && entry.translation !== translation) continue;
    await leases
      .ifGone(entry.key, async () => {
        if (await isSettled(connection, entry)) await records.remove(entry.key);
      })
      .catch((error: unknown) => reportError(error));
  }
}

/** Whether the library has what is left, or will never take it. */
async function isSettled(connection: Connection, { translation, records }: UnsentRecords): Promise<boolean> {
  const known = await connection.call('translations.records', { translation });
  if (!known.ok) return NEVER.has(known.error.code);
  const now = recordsByBlock(known.value.records);
  const open = records.filter(({ block, before }) => isSameRecord(now.get(block) ?? null, before));
  if (open.length === 0) return true;
  const reply = await connection.call('translations.record', {
    translation,
    records: open.flatMap(({ record }) => record ?? []),
    forget: open.flatMap(({ block, record }) => (record ? [] : [block])),
  });
  return reply.ok || NEVER.has(reply.error.code);
}

/** Whether two records say the same; null for a block of which nothing is known. */
export function isSameRecord(a: UnsentRecord['before'], b: UnsentRecord['before']): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === b.kind && a.source === b.source && a.target === b.target;
}
