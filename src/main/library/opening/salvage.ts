import { statusSchema } from '../../../shared/api/story.ts';
import { newId } from '../../../shared/article/ids.ts';
import type { Database } from '../database.ts';
import { integer, type Row, text } from '../row.ts';
import { replay, type StoredContent } from '../story-content.ts';
import { columnsOf, fits, insert, readable } from './damaged-rows.ts';
import { snapshotFromText } from './from-text.ts';
import { takeBeside } from './salvage-beside.ts';

export interface Salvaged {
  /** Stories taken over from the damaged file: newer there, or only there. */
  taken: number;
  /** Headlines of stories of which something newer was in the damaged file and could not be read. */
  hurt: string[];
}

/** The numbers of all stories that any way into the damaged file still leads to. */
function storyNumbers(damaged: Database): number[] {
  const ways = [
    'SELECT no FROM story NOT INDEXED ORDER BY no',
    'SELECT no FROM story NOT INDEXED ORDER BY no DESC',
    'SELECT no FROM story ORDER BY touched DESC',
    'SELECT DISTINCT story AS no FROM journal ORDER BY story',
    'SELECT DISTINCT story AS no FROM snapshot ORDER BY story DESC',
  ];
  const numbers = ways.flatMap((sql) => readable(damaged, sql).map(({ no }) => no));
  return [...new Set(numbers.filter((no) => typeof no === 'number'))];
}

/**
 * What is known of a story beside its content: of each column what the damaged file has, where that can be, else what the
 * copy has, else what a new story has. One that has lost even its id gets a new one.
 */
function storyRow(into: Database, found: Row | undefined, copied: Row | undefined): Row {
  const columns = columnsOf(into, 'story');
  const now = Date.now();
  const row: Row = {
    id: newId(),
    version: 0,
    headline: '',
    language: '',
    created: now,
    changed: now,
    touched: 0,
  };
  for (const known of [copied, found]) {
    for (const [name, value] of Object.entries(known ?? {})) {
      const isStatus = name !== 'status' || statusSchema.safeParse(value).success;
      if (isStatus && columns.get(name)?.(value)) row[name] = value;
    }
  }
  return row;
}

/** Snapshot and journal rows of a story that can be read, row by row where the walk through all fails. */
function contentRows(damaged: Database, into: Database, no: number): { snapshots: Row[]; journal: Row[] } {
  const walk = (table: string) => {
    const columns = columnsOf(into, table);
    const forth = readable(damaged, `SELECT * FROM ${table} WHERE story = ? ORDER BY version`, no);
    const back = readable(damaged, `SELECT * FROM ${table} WHERE story = ? ORDER BY version DESC`, no);
    const sound = [...forth, ...back].filter((row) => fits(columns, row));
    const all = new Map(sound.map((row) => [integer(row, 'version'), row]));
    return [...all.values()].sort((a, b) => integer(a, 'version') - integer(b, 'version'));
  };
  return { snapshots: walk('snapshot'), journal: walk('journal') };
}

/** The journal rows that follow each other without a gap from `version` on. */
function unbroken(journal: readonly Row[], version: number): Row[] {
  const rows: Row[] = [];
  let at = version;
  for (const row of journal) {
    const start = integer(row, 'version');
    const end = start + integer(row, 'count');
    if (end <= at) continue;
    if (start > at) break;
    rows.push(row);
    at = end;
  }
  return rows;
}

function stored(snapshot: Row, journal: readonly Row[]): StoredContent {
  const rows = journal.map((row) => ({
    version: integer(row, 'version'),
    count: integer(row, 'count'),
    client: text(row, 'client'),
    schemaVersion: integer(row, 'schema_version'),
    steps: text(row, 'steps'),
  }));
  const last = rows.at(-1);
  const snapshotVersion = integer(snapshot, 'version');
  return {
    snapshotVersion,
    snapshotSchema: integer(snapshot, 'schema_version'),
    snapshot: text(snapshot, 'doc'),
    journal: rows,
    version: last ? last.version + last.count : snapshotVersion,
  };
}

/** How far a story can be rebuilt from what can be read of it; null where not at all. */
function reach(snapshots: readonly Row[], journal: readonly Row[]): number | null {
  for (const snapshot of snapshots.toReversed()) {
    if (snapshot.doc === null) continue;
    for (let rows = unbroken(journal, integer(snapshot, 'version')); ; rows = rows.slice(0, -1)) {
      const content = stored(snapshot, rows);
      const replayed = replay(content);
      // What a newer Copydesk wrote cannot be judged here, and is kept as it is.
      if (replayed.ok || replayed.reason === 'newer') return content.version;
      if (rows.length === 0) break;
    }
  }
  return null;
}

/** Puts a story's rows into the new file in the place of what it has of that story. */
function takeOver(
  into: Database,
  row: Row,
  version: number,
  rows: { snapshots: Row[]; journal: Row[] },
): void {
  const id = text(row, 'id');
  const there = into.get('SELECT no FROM story WHERE id = ?', id);
  let no: number;
  if (there) {
    no = integer(there, 'no');
    into.run('DELETE FROM journal WHERE story = ?', no);
    into.run('DELETE FROM snapshot WHERE story = ?', no);
    into.run(
      'UPDATE story SET version = ?, status = ?, trashed = ?, changed = ?, touched = ?, dirty = 1 WHERE no = ?',
      version,
      row.status ?? 'draft',
      row.trashed ?? null,
      row.changed ?? 0,
      row.touched ?? 0,
      no,
    );
  } else {
    const { no: _, ...rest } = row;
    insert(into, 'story', rest, { version, entry: null, dirty: 1 });
    no = into.lastRow();
  }
  for (const snapshot of rows.snapshots) {
    if (integer(snapshot, 'version') <= version) insert(into, 'snapshot', snapshot, { story: no });
  }
  for (const { seq: _, ...journal } of rows.journal) {
    if (integer(journal, 'version') < version) insert(into, 'journal', journal, { story: no });
  }
}

/** Whether what is left of a story in the damaged file says more than what the sound file has of it. */
function isNewer(row: Row, version: number, there: Row): boolean {
  const known = integer(there, 'version');
  return version > known || (version === known && integer(row, 'touched') > integer(there, 'touched'));
}

/**
 * Brings everything that can still be read in a damaged library, and is newer there, into a sound one. Story by story:
 * one that cannot be read harms no other. Must run inside a transaction of `into`.
 */
export function salvage(damaged: Database, into: Database): Salvaged {
  const salvaged: Salvaged = { taken: 0, hurt: [] };
  /** The numbers that the stories of the damaged file have in the sound one. */
  const places = new Map<number, number>();
  for (const no of storyNumbers(damaged)) {
    const [found] = readable(damaged, 'SELECT * FROM story WHERE no = ?', no);
    // The copy knows a story by the same number.
    const numbered = into.get('SELECT * FROM story WHERE no = ?', no);
    const copied = typeof found?.id !== 'string' || found.id === numbered?.id ? numbered : undefined;
    const row = storyRow(into, found, copied);
    const id = text(row, 'id');
    const there = into.get('SELECT version, touched FROM story WHERE id = ?', id);
    let rows = contentRows(damaged, into, no);
    let version = reach(rows.snapshots, rows.journal);
    const best = Math.max(version ?? -1, there ? integer(there, 'version') : -1);
    const isUnknown = found?.id !== id && !copied;
    if (isUnknown || best < integer(row, 'version')) salvaged.hurt.push(text(row, 'headline') || id);
    if (version === null && !there) {
      const [words] = readable(damaged, 'SELECT text FROM story_text WHERE story = ?', no);
      if (typeof words?.text !== 'string') continue;
      rows = { snapshots: [snapshotFromText(words.text, text(row, 'language'))], journal: [] };
      version = 0;
    }
    if (version !== null && (!there || isNewer(row, version, there))) {
      takeOver(into, row, version, rows);
      salvaged.taken += 1;
    }
    const place = into.get('SELECT no FROM story WHERE id = ?', id);
    if (place) places.set(no, integer(place, 'no'));
  }
  takeBeside(damaged, into, places);
  return salvaged;
}
