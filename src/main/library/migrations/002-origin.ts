/** What stories were made from: the bytes as they came, and what of them is not in the story. */
export const sql = `
CREATE TABLE origin (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  story INTEGER NOT NULL REFERENCES story (no),
  name TEXT NOT NULL,
  encoding TEXT NOT NULL,
  certain INTEGER NOT NULL,
  -- A JSON list of the paragraphs that were taken out, with their places.
  removed TEXT NOT NULL,
  -- The bytes as they came, as gzip, and how many they were.
  original BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX origin_by_story ON origin (story);
`;
