/**
 * The first form of a library. Times are milliseconds since 1970 and for reading only: every order is by a
 * sequence (`journal.seq`, `story.touched`), so that a wrong clock changes nothing.
 */
export const sql = `
-- “CPDK”: tells a library from any other SQLite file.
PRAGMA application_id = 0x4350444b;

CREATE TABLE library (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- The number of steps ever taken.
  version INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'draft',
  sample INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  -- Grows by one with every change to any story: lists run by it.
  touched INTEGER NOT NULL,
  trashed INTEGER,
  -- What lists show, as of when the story was last indexed.
  headline TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  slug TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  byline TEXT NOT NULL DEFAULT '',
  words INTEGER NOT NULL DEFAULT 0,
  -- The story's row in story_index; a later index entry has a higher number.
  entry INTEGER UNIQUE,
  -- 1 from the commit of a change until the index has seen it.
  dirty INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX story_by_touch ON story (touched);
CREATE INDEX story_dirty ON story (no) WHERE dirty = 1;

-- One row an append: a JSON list of ProseMirror steps that leads from \`version\` to \`version + count\`.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story (no),
  version INTEGER NOT NULL,
  count INTEGER NOT NULL,
  client TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  steps TEXT NOT NULL,
  UNIQUE (story, version)
) STRICT;

-- The whole story at a version. \`doc\` is null once the text has been thinned out; the steps still lead there.
CREATE TABLE snapshot (
  story INTEGER NOT NULL REFERENCES story (no),
  version INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  revision TEXT NOT NULL,
  -- The revision of the snapshot before, null for the first.
  parent TEXT,
  name TEXT,
  at INTEGER NOT NULL,
  doc TEXT,
  PRIMARY KEY (story, version)
) STRICT;

CREATE TABLE conflict (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  story INTEGER NOT NULL REFERENCES story (no),
  blocks TEXT NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  created INTEGER NOT NULL,
  settled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX conflict_open ON conflict (story) WHERE settled = 0;

-- The text that is searched, as it reads; the index beside it holds the folded words only.
CREATE TABLE story_text (
  story INTEGER PRIMARY KEY REFERENCES story (no),
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE story_index USING fts5 (
  headline, text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
`;
