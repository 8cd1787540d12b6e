import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { Database } from '../../../src/main/library/database.ts';
import { sql as firstForm } from '../../../src/main/library/migrations/001-library.ts';
import { migrate } from '../../../src/main/library/migrations/migrations.ts';
import { insert } from '../../../src/main/library/opening/damaged-rows.ts';
import { salvage } from '../../../src/main/library/opening/salvage.ts';
import { list } from '../../../src/main/library/reader/listing.ts';
import { findSending } from '../../../src/main/library/reader/sending.ts';
import { recordsOf } from '../../../src/main/library/reader/translations.ts';
import { readContent, replay } from '../../../src/main/library/story-content.ts';
import { append } from '../../../src/main/library/writer/append.ts';
import { keepConflict } from '../../../src/main/library/writer/conflicts.ts';
import { Desk } from '../../../src/main/library/writer/desk.ts';
import { keepOrigin } from '../../../src/main/library/writer/origins.ts';
import { beginSending } from '../../../src/main/library/writer/sending.ts';
import { create } from '../../../src/main/library/writer/stories.ts';
import { createTranslation, recordBlocks } from '../../../src/main/library/writer/translations.ts';
import type { BlockRecord } from '../../../src/shared/api/translation.ts';
import { plain } from '../../../src/shared/article/views.ts';
import { article, insertion } from '../../support/typing.ts';

/** A library file in memory, with the writer's own functions on it. */
function library(): { database: Database; desk: Desk } {
  const database = new Database(new DatabaseSync(':memory:'));
  migrate(database);
  return { database, desk: new Desk(database) };
}

function story(desk: Desk, headline: string, typed: readonly string[]): string {
  const doc = article({ headline, lede: 'A lede.', paragraphs: ['A paragraph.'] });
  const { id } = create(desk, { language: '', doc, sample: false });
  typed.forEach((text, version) => {
    append(desk, { id, version, client: 'one', steps: [insertion(text)] });
  });
  return id;
}

function textOf(database: Database, id: string): string {
  const row = database.get('SELECT no FROM story WHERE id = ?', id);
  const content = readContent(database, Number(row?.no));
  const replayed = content ? replay(content) : null;
  return replayed?.ok ? plain(replayed.doc) : '';
}

test('stories with their journal and conflict copies are taken over whole', () => {
  const damaged = library();
  const id = story(damaged.desk, 'headline', ['c', 'b', 'a']);
  keepConflict(damaged.desk, { story: id, blocks: [], text: 'Kept words.', reason: 'unsent' });
  const original = Uint8Array.of(1, 2, 3);
  const origin = { name: 'a.txt', encoding: 'utf-8', certain: true, bytes: 9, original } as const;
  keepOrigin(damaged.desk, damaged.desk.story(id), { ...origin, removed: [] });
  const sound = library();
  expect(salvage(damaged.database, sound.database)).toEqual({ taken: 1, hurt: [] });
  expect(textOf(sound.database, id)).toBe(textOf(damaged.database, id));
  expect(sound.database.get('SELECT version, dirty FROM story')).toMatchObject({ version: 3, dirty: 1 });
  expect(sound.database.get('SELECT text FROM conflict')).toMatchObject({ text: 'Kept words.' });
  expect(sound.database.get('SELECT name, original FROM origin')).toEqual({ name: 'a.txt', original });
  // A second time there is nothing newer to take.
  expect(salvage(damaged.database, sound.database)).toEqual({ taken: 0, hurt: [] });
  expect(sound.database.all('SELECT no FROM conflict')).toHaveLength(1);
  expect(sound.database.all('SELECT no FROM origin')).toHaveLength(1);
});

test('what may still be on its way to a site is taken over, so that a send after it looks first', () => {
  const damaged = library();
  const id = story(damaged.desk, 'headline', []);
  const site = 'https://news.example';
  beginSending(damaged.desk, { story: id, site, words: 'first' });
  const sound = library();
  salvage(damaged.database, sound.database);
  expect(findSending(sound.database, { story: id }).sending).toEqual(
    findSending(damaged.database, { story: id }).sending,
  );

  // The copy and the damaged file may each know of words that the other does not.
  beginSending(sound.desk, { story: id, site, words: 'known to the copy' });
  beginSending(damaged.desk, { story: id, site, words: 'second' });
  salvage(damaged.database, sound.database);
  const { words = [] } = findSending(sound.database, { story: id }).sending ?? {};
  expect(words.toSorted()).toEqual(['first', 'known to the copy', 'second']);
});

test('what is known of a translation’s blocks is taken over, of two records the later one', () => {
  const damaged = library();
  const source = story(damaged.desk, 'headline', []);
  const { id } = createTranslation(damaged.desk, { source, language: 'ru', translator: '' });
  const record = (block: string, kind: BlockRecord['kind']): BlockRecord => {
    const hash = 'a'.repeat(64);
    return { block, kind, source: hash, target: hash, sourceBlocks: [{ type: 'lede' }] };
  };
  const known = (desk: Desk) => recordsOf(desk.database, desk.story(id).no);
  recordBlocks(damaged.desk, { translation: id, records: [record('a', 'draft')], forget: [] });
  const sound = library();
  salvage(damaged.database, sound.database);
  expect(known(sound.desk)).toEqual([record('a', 'draft')]);

  const later = [record('a', 'checked'), record('b', 'draft')];
  recordBlocks(damaged.desk, { translation: id, records: later, forget: [] });
  salvage(damaged.database, sound.database);
  expect(known(sound.desk)).toEqual(later);

  // What the copy knows from later on stays.
  recordBlocks(new Desk(sound.database), { translation: id, records: [record('b', 'checked')], forget: [] });
  salvage(damaged.database, sound.database);
  expect(known(sound.desk)).toEqual([record('a', 'checked'), record('b', 'checked')]);
});

test('a library of an older form is taken over, too', () => {
  const old = new Database(new DatabaseSync(':memory:'));
  old.exec(firstForm);
  const doc = article({ headline: 'A headline', lede: 'A lede.', paragraphs: [] });
  old.run("INSERT INTO story (no, id, created, changed, touched) VALUES (1, 'one', 1, 1, 1)");
  old.run(
    "INSERT INTO snapshot (story, version, schema_version, revision, at, doc) VALUES (1, 0, 1, 'r', 1, ?)",
    JSON.stringify(doc),
  );
  const sound = library();
  expect(salvage(old, sound.database)).toEqual({ taken: 1, hurt: [] });
  expect(textOf(sound.database, 'one')).toContain('A headline');
});

test('a story whose journal has a hole is taken as far as it can be replayed, and named', () => {
  const damaged = library();
  const id = story(damaged.desk, 'headline', ['c', 'b', 'a']);
  damaged.database.exec('DELETE FROM journal WHERE version = 1');
  const sound = library();
  expect(salvage(damaged.database, sound.database)).toEqual({ taken: 1, hurt: ['headline'] });
  expect(textOf(sound.database, id)).toMatch(/^cheadline/);
});

test('a story of which only the searched text is left comes back as paragraphs, and is named', () => {
  const damaged = library();
  const id = story(damaged.desk, 'A headline', []);
  const before = textOf(damaged.database, id);
  damaged.database.exec("UPDATE story SET version = 5; UPDATE snapshot SET doc = 'xx'");
  const sound = library();
  expect(salvage(damaged.database, sound.database)).toEqual({ taken: 1, hurt: ['A headline'] });
  expect(textOf(sound.database, id)).toBe(before);
});

test('what the copy knows better stays as the copy has it', () => {
  const damaged = library();
  const id = story(damaged.desk, 'headline', ['c', 'b', 'a']);
  const sound = library();
  salvage(damaged.database, sound.database);
  const before = textOf(sound.database, id);
  damaged.database.exec('DELETE FROM journal');
  expect(salvage(damaged.database, sound.database)).toEqual({ taken: 0, hurt: [] });
  expect(textOf(sound.database, id)).toBe(before);
});

/** The same rows in tables that take anything anywhere, as a file does in which a bit of a row has flipped. */
function unguarded(database: Database): Database {
  const loose = new Database(new DatabaseSync(':memory:'));
  for (const table of ['story', 'snapshot', 'journal', 'story_text', 'conflict', 'origin', 'receipt']) {
    const columns = database.all(`PRAGMA table_info(${table})`).map(({ name }) => name);
    loose.exec(`CREATE TABLE ${table} (${columns.join(', ')})`);
    for (const row of database.all(`SELECT * FROM ${table}`)) insert(loose, table, row, {});
  }
  return loose;
}

const BYTES = "x'00ff'";

describe.each(['id', 'version', 'status', 'headline', 'created', 'touched', 'trashed'])(
  'a story whose row holds bytes in the place of its %s',
  (column) => {
    test('comes with its text, and so do the others', () => {
      const { database, desk } = library();
      const hurt = story(desk, 'hurt', ['c', 'b', 'a']);
      const other = story(desk, 'other', []);
      const texts = [hurt, other].map((id) => textOf(database, id));
      const damaged = unguarded(database);
      damaged.exec(`UPDATE story SET ${column} = ${BYTES} WHERE no = 1`);
      const sound = library();
      expect(salvage(damaged, sound.database).taken).toBe(2);
      const ids = sound.database.all('SELECT id FROM story ORDER BY no').map(({ id }) => String(id));
      expect(ids.map((id) => textOf(sound.database, id))).toEqual(texts);
      expect(list(sound.database, { trashed: false, limit: 10 }).stories).toHaveLength(2);
    });

    test('keeps its id where a copy knows it', () => {
      const { database, desk } = library();
      const id = story(desk, 'hurt', ['a']);
      const sound = library();
      salvage(database, sound.database);
      append(desk, { id, version: 1, client: 'one', steps: [insertion('b')] });
      const damaged = unguarded(database);
      damaged.exec(`UPDATE story SET ${column} = ${BYTES}`);
      expect(salvage(damaged, sound.database).taken).toBe(1);
      expect(textOf(sound.database, id)).toBe(textOf(database, id));
    });
  },
);

test('a row that cannot be what its table holds is left out, and what stands around it comes', () => {
  const { database, desk } = library();
  const id = story(desk, 'headline', ['b', 'a']);
  for (const text of ['First.', 'Second.']) {
    keepConflict(desk, { story: id, blocks: [], text, reason: 'unsent' });
  }
  const damaged = unguarded(database);
  damaged.exec(`UPDATE journal SET client = ${BYTES} WHERE version = 1`);
  damaged.exec(`UPDATE conflict SET reason = ${BYTES} WHERE text = 'First.'`);
  const sound = library();
  expect(salvage(damaged, sound.database)).toEqual({ taken: 1, hurt: ['headline'] });
  expect(textOf(sound.database, id)).toMatch(/^bheadline/);
  expect(sound.database.all('SELECT text FROM conflict')).toEqual([{ text: 'Second.' }]);
});

test('a story of which no row is left comes with its text and what stands beside it, under another id', () => {
  const { database, desk } = library();
  const id = story(desk, 'headline', ['a']);
  keepConflict(desk, { story: id, blocks: [], text: 'Kept words.', reason: 'unsent' });
  const before = textOf(database, id);
  const damaged = unguarded(database);
  damaged.exec('DELETE FROM story');
  const sound = library();
  const { taken, hurt } = salvage(damaged, sound.database);
  expect(taken).toBe(1);
  expect(hurt.map((each) => textOf(sound.database, each))).toEqual([before]);
  expect(sound.database.get('SELECT text FROM conflict')).toMatchObject({ text: 'Kept words.' });
});
