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
  -- The translation's place in the sequence of changes when this was written.
  touched INTEGER NOT NULL,
  PRIMARY KEY (story, block)
) STRICT, WITHOUT ROWID;

-- How far a translation is, in words of its source. One row for each story that is a translation.
CREATE TABLE translation_progress (
  story INTEGER PRIMARY KEY REFERENCES story (no),
  words INTEGER NOT NULL DEFAULT 0,
  empty INTEGER NOT NULL DEFAULT 0,
  draft INTEGER NOT NULL DEFAULT 0,
  checked INTEGER NOT NULL DEFAULT 0,
  stale INTEGER NOT NULL DEFAULT 0,
  -- 1 from when the translation, its source or what is known of its blocks has changed until it is counted again.
  due INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX translation_progress_due ON translation_progress (story) WHERE due = 1;

-- Translations that are here already are indexed again, so that lists show what they translate.
UPDATE story SET dirty = 1 WHERE no IN (SELECT story FROM snapshot WHERE instr(doc, '"translationOf":{') > 0);
`;
