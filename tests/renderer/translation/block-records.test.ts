import { describe, expect, it } from 'vitest';
import { BlockRecords } from '../../../src/renderer/translation/block-records.ts';
import {
  type RecordStores,
  sendAbandoned,
  type UnsentRecords,
} from '../../../src/renderer/translation/unsent-records.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';
import { type BlockRecord, blockRecordSchema } from '../../../src/shared/api/translation.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';
import { MemoryPageStore } from '../../support/memory-page-store.ts';
import { MemoryUnsentStore } from '../../support/memory-unsent.ts';

const translation = newId();
const hash = (letter: string) => letter.repeat(64);

function record(block: string, kind: BlockRecord['kind'] = 'checked', source = 'a'): BlockRecord {
  return blockRecordSchema.parse({ block, kind, source: hash(source), target: hash('b'), sourceBlocks: [] });
}

/** A library that keeps records, and that can be out of reach or refuse. */
class Kept {
  readonly records = new Map<string, BlockRecord>();
  trouble: ApiErrorValue | null = null;
  readonly refused: string[] = [];
  readonly connection = new AnsweringConnection((name, input) => {
    if (this.trouble) return { ok: false, error: this.trouble };
    if (name === 'translations.records') return { ok: true, value: { records: [...this.records.values()] } };
    const { records, forget } = input as { records: BlockRecord[]; forget: string[] };
    for (const each of records) this.records.set(each.block, each);
    for (const block of forget) this.records.delete(block);
    this.connection.push('translations.changed', { translation });
    return { ok: true, value: {} };
  });

  readonly pages = new MemoryUnsentStore();
  readonly stores: RecordStores = { records: new MemoryPageStore<UnsentRecords>(), leases: this.pages };

  open(): BlockRecords {
    return new BlockRecords(
      this.connection,
      translation,
      () => {},
      ({ code }) => this.refused.push(code),
      this.stores,
    );
  }
}

const disconnected: ApiErrorValue = { code: 'disconnected', message: '', data: {} };

describe('what is known of a translation’s blocks', () => {
  it('is not known before the library has answered', async () => {
    const library = new Kept();
    library.records.set('one', record('one'));
    const records = library.open();
    expect(records.value).toBeNull();
    await records.settled();
    expect(records.value?.get('one')?.kind).toBe('checked');
  });

  it('holds at once when it is written, and is in the library soon', async () => {
    const library = new Kept();
    const records = library.open();
    await records.settled();
    records.write([record('one')]);
    expect(records.value?.has('one')).toBe(true);
    await records.settled();
    expect(library.records.has('one')).toBe(true);
    records.write([], ['one']);
    expect(records.value?.has('one')).toBe(false);
    await records.settled();
    expect(library.records.has('one')).toBe(false);
  });

  it('is kept while the library is out of reach, and sent when it is back', async () => {
    const library = new Kept();
    const records = library.open();
    await records.settled();
    library.trouble = disconnected;
    records.write([record('one')]);
    records.write([record('two')]);
    records.write([record('one', 'draft')]);
    await records.settled();
    expect(library.refused).toEqual([]);
    expect(records.value?.get('one')?.kind).toBe('draft');
    library.trouble = null;
    library.connection.become('connected');
    await records.settled();
    expect([...library.records.values()].map(({ block, kind }) => `${block} ${kind}`).sort()).toEqual([
      'one draft',
      'two checked',
    ]);
    expect(records.value?.size).toBe(2);
  });

  it('tells of a library that cannot keep it, and tries again when that has room', async () => {
    const library = new Kept();
    const records = library.open();
    await records.settled();
    library.trouble = { code: 'disk-full', message: '', data: {} };
    records.write([record('one')]);
    await records.settled();
    expect(library.refused).toEqual(['disk-full']);
    library.trouble = null;
    library.connection.push('library.health', { state: 'ok' });
    await records.settled();
    expect(library.records.has('one')).toBe(true);
  });

  it('takes in what another window wrote, but not over what is still unsent here', async () => {
    const library = new Kept();
    const records = library.open();
    await records.settled();
    library.trouble = disconnected;
    records.write([record('one', 'checked', 'c')]);
    await records.settled();
    library.trouble = null;
    library.records.set('one', record('one', 'draft'));
    library.records.set('two', record('two'));
    library.connection.push('translations.changed', { translation });
    await records.settled();
    expect(records.value?.get('one')?.source).toBe(hash('c'));
    expect(records.value?.has('two')).toBe(true);
  });

  it('keeps the same object for what says the same', async () => {
    const library = new Kept();
    library.records.set('one', record('one'));
    const records = library.open();
    await records.settled();
    const before = records.value?.get('one');
    library.records.set('one', { ...record('one') });
    library.connection.push('translations.changed', { translation });
    await records.settled();
    expect(records.value?.get('one')).toBe(before);
  });

  it('leaves nobody listening when it ends', async () => {
    const library = new Kept();
    const records = library.open();
    await records.settled();
    records.end();
    expect(library.connection.listeners).toBe(0);
  });

  describe('that a window could not send before it ended', () => {
    const kept = (library: Kept) => library.stores.records.all();

    /** Confirms a block while the library is away, and ends the page. */
    async function confirmAndDie(library: Kept): Promise<void> {
      const records = library.open();
      await records.settled();
      library.trouble = disconnected;
      records.write([record('one')]);
      await expect.poll(() => kept(library)).toHaveLength(1);
      library.pages.killPages();
      library.trouble = null;
    }

    it('is sent by the next one, and seen there', async () => {
      const library = new Kept();
      await confirmAndDie(library);
      expect(library.records.size).toBe(0);
      const next = library.open();
      await expect.poll(() => next.value?.get('one')?.kind).toBe('checked');
      await expect.poll(() => kept(library)).toEqual([]);
    });

    it('is sent although nobody opens the translation again', async () => {
      const library = new Kept();
      await confirmAndDie(library);
      await sendAbandoned(library.connection, null, library.stores);
      expect(library.records.get('one')?.kind).toBe('checked');
      expect(await kept(library)).toEqual([]);
    });

    it('is not sent over what somebody has recorded since', async () => {
      const library = new Kept();
      await confirmAndDie(library);
      library.records.set('one', record('one', 'draft', 'f'));
      await sendAbandoned(library.connection, null, library.stores);
      expect(library.records.get('one')?.source).toBe(hash('f'));
      expect(await kept(library)).toEqual([]);
    });

    it('waits while the library is still away, and goes when that says it will never take it', async () => {
      const library = new Kept();
      await confirmAndDie(library);
      library.trouble = disconnected;
      await sendAbandoned(library.connection, null, library.stores);
      expect(await kept(library)).toHaveLength(1);
      library.trouble = { code: 'not-found', message: '', data: { what: 'story', id: translation } };
      await sendAbandoned(library.connection, null, library.stores);
      expect(await kept(library)).toEqual([]);
    });

    it('is left to a window that lives', async () => {
      const library = new Kept();
      const records = library.open();
      await records.settled();
      library.trouble = disconnected;
      records.write([record('one')]);
      await expect.poll(() => kept(library)).toHaveLength(1);
      library.trouble = null;
      await sendAbandoned(library.connection, null, library.stores);
      expect(library.records.size).toBe(0);
      library.connection.become('connected');
      await records.settled();
      expect(library.records.size).toBe(1);
      await expect.poll(() => kept(library)).toEqual([]);
    });
  });
});
