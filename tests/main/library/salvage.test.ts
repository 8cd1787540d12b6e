import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Database } from '../../../src/main/library/database.ts';
import { sql as firstForm } from '../../../src/main/library/migrations/001-library.ts';
import { migrate } from '../../../src/main/library/migrations/migrations.ts';
import { salvage } from '../../../src/main/library/opening/salvage.ts';
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
