/** Proofs that stories left, and sends to a CMS that may have been cut off. */
export const sql = `
CREATE TABLE receipt (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  story INTEGER NOT NULL REFERENCES story (no),
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  target TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  -- JSON: a list of lines, and the post or null.
  notes TEXT NOT NULL,
  post TEXT,
  -- SHA-256 of a file’s bytes as they were written, '' for a post.
  bytes_hash TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX receipt_by_story ON receipt (story);

-- One row from before a request to make or change a post until it is known what became of it.
CREATE TABLE sending (
  story INTEGER PRIMARY KEY REFERENCES story (no),
  site TEXT NOT NULL,
  -- When the latest such request was begun.
  begun INTEGER NOT NULL,
  -- JSON: the hashes of the words that were sent since the row is there.
  words TEXT NOT NULL
) STRICT;
`;
