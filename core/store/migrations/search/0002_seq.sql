-- Up to which operation each ticket is searchable, so that a start knows what is missing.
ALTER TABLE docs ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
CREATE INDEX docs_seq ON docs (id, seq);
DELETE FROM meta WHERE name = 'seq';
