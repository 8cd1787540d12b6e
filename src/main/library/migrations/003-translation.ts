/** Which story translates which, what is known of a translation’s blocks, and how far each is. */
export const sql = `
-- The id of the source, as of when the story was last indexed. It need not be in this library.
ALTER TABLE story ADD COLUMN translation_of TEXT;
CREATE INDEX story_translations ON story (translation_of) WHERE translation_of IS NOT NULL;

-- From which text of its source a block was made, and whether somebody confirmed it.
CREATE TABLE translated_block (
  story INTEGER NOT NULL REFERENCES story (no),
  block TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  -- The source blocks as they were, as JSON.
  source_blocks TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (story, block)
) STRICT, WITHOUT ROWID;

-- How far a translation is, in words of its source, as of when either was last indexed.
CREATE TABLE translation_progress (
  story INTEGER PRIMARY KEY REFERENCES story (no),
  words INTEGER NOT NULL,
  empty INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  checked INTEGER NOT NULL,
  stale INTEGER NOT NULL
) STRICT;
`;
