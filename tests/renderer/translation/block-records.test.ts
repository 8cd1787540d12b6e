import { describe, expect, it } from 'vitest';
import { BlockRecords } from '../../../src/renderer/translation/block-records.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';
import { type BlockRecord, blockRecordSchema } from '../../../src/shared/api/translation.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

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
    return { ok: true, value: {} };
  });

  open(): BlockRecords {
    return new BlockRecords(
      this.connection,
      translation,
      () => {},
      ({ code }) => this.refused.push(code),
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
});
