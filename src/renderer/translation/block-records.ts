import type { ApiErrorValue, ErrorCode } from '../../shared/api/errors.ts';
import type { BlockRecord } from '../../shared/api/translation.ts';
import { type Records, recordsByBlock } from '../../shared/translation/records.ts';
import type { Connection } from '../api/connection.ts';
import {
  isSameRecord,
  pageRecordStores,
  type RecordStores,
  sendAbandoned,
  UnsentKeeper,
} from './unsent-records.ts';

/** The most records that one call takes. */
const MOST = 5000;

/** What passes by itself, after which everything is sent again. */
const PASSING = new Set<ErrorCode>(['disconnected', 'writer-restarting']);

/**
 * What is known of the blocks of one translation, here and in the library. What is written holds in this window at once and
 * goes to the library as soon as it takes it; until then it is repeated, and kept by the page’s own store, so that the next
 * window sends what this one could not.
 */
export class BlockRecords {
  readonly #connection: Connection;
  readonly #translation: string;
  readonly #changed: () => void;
  readonly #refused: (error: ApiErrorValue) => void;
  readonly #endings: readonly (() => void)[];
  /** Not acknowledged yet; null for a block of which nothing is to be known any more. */
  readonly #unsent = new Map<string, BlockRecord | null>();
  readonly #stores: RecordStores;
  readonly #keeper: UnsentKeeper;
  #kept: Records | null = null;
  #value: Records | null = null;
  #work: Promise<void> = Promise.resolve();
  #ended = false;

  /** `changed` is called after each change, `refused` where the library does not take what was written. */
  constructor(
    connection: Connection,
    translation: string,
    changed: () => void,
    refused: (error: ApiErrorValue) => void,
    stores: RecordStores = pageRecordStores(),
  ) {
    this.#connection = connection;
    this.#translation = translation;
    this.#changed = changed;
    this.#refused = refused;
    this.#stores = stores;
    this.#keeper = new UnsentKeeper(stores, translation);
    this.#endings = [
      connection.on('translations.changed', (push) => {
        if (push.translation === translation) this.#queue(() => this.#read());
      }),
      connection.onState((state) => {
        if (state !== 'connected') return;
        this.#sendLeft();
        this.#queue(() => this.#sendAndRead());
      }),
      connection.on('library.health', ({ state }) => {
        if (state === 'ok' && this.#unsent.size > 0) this.#queue(() => this.#sendAndRead());
      }),
    ];
    this.#sendLeft();
    this.#queue(() => this.#read());
  }

  /** Null until the library has answered for the first time. The same object until something changes. */
  get value(): Records | null {
    return this.#value;
  }

  /** Keeps records in place of what was known of their blocks; of the blocks in `forget` nothing is known any more. */
  write(records: readonly BlockRecord[], forget: readonly string[] = []): void {
    if (records.length === 0 && forget.length === 0) return;
    for (const record of records) this.#unsent.set(record.block, record);
    for (const block of forget) this.#unsent.set(block, null);
    this.#show();
    this.#keep();
    this.#queue(() => this.#send());
  }

  /** Resolves when everything that was under way has been tried. */
  settled(): Promise<void> {
    return this.#work;
  }

  end(): void {
    this.#ended = true;
    for (const end of this.#endings) end();
    void this.#keeper.close();
  }

  /** One thing after the other, so that an older answer never overwrites a newer one. */
  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  #keep(): void {
    this.#keeper.keep(
      [...this.#unsent].map(([block, record]) => ({
        block,
        record,
        before: outline(this.#kept?.get(block)),
      })),
    );
  }

  /** What windows before this one could not send. Nothing waits for it: the library tells when it has it. */
  #sendLeft(): void {
    void sendAbandoned(this.#connection, this.#translation, this.#stores);
  }

  async #sendAndRead(): Promise<void> {
    await this.#send();
    await this.#read();
  }

  async #read(): Promise<void> {
    if (this.#ended) return;
    const reply = await this.#connection.call('translations.records', { translation: this.#translation });
    if (!reply.ok || this.#ended) return;
    const before = this.#kept;
    // What says the same stays the same object, so that nothing is drawn anew for it.
    this.#kept = recordsByBlock(
      reply.value.records.map((record) => {
        const known = before?.get(record.block);
        return known && isSameRecord(known, record) ? known : record;
      }),
    );
    this.#show();
  }

  async #send(): Promise<void> {
    const sent = [...this.#unsent].slice(0, MOST);
    if (sent.length === 0) return;
    const reply = await this.#connection.call('translations.record', {
      translation: this.#translation,
      records: sent.flatMap(([, record]) => (record ? [record] : [])),
      forget: sent.flatMap(([block, record]) => (record ? [] : [block])),
    });
    if (!reply.ok) {
      if (!PASSING.has(reply.error.code)) this.#refused(reply.error);
      return;
    }
    const kept = new Map(this.#kept);
    for (const [block, record] of sent) {
      if (record) kept.set(block, record);
      else kept.delete(block);
      if (this.#unsent.get(block) === record) this.#unsent.delete(block);
    }
    this.#kept = kept;
    this.#show();
    this.#keep();
    if (this.#unsent.size > 0) this.#queue(() => this.#send());
  }

  #show(): void {
    if (this.#kept === null || this.#ended) return;
    const value = new Map(this.#kept);
    for (const [block, record] of this.#unsent) {
      if (record) value.set(block, record);
      else value.delete(block);
    }
    this.#value = value;
    this.#changed();
  }
}

function outline(record: BlockRecord | undefined): Pick<BlockRecord, 'kind' | 'source' | 'target'> | null {
  return record ? { kind: record.kind, source: record.source, target: record.target } : null;
}
