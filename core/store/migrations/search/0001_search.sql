-- What is searched, and the full-text index over it. Weights: a word in the key counts 10, in the title 8, in the
-- sections 3, in the timeline 1.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE docs (
    place    INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    number   INTEGER NOT NULL,
    key      TEXT NOT NULL,
    title    TEXT NOT NULL,
    sections TEXT NOT NULL,
    timeline TEXT NOT NULL
);
CREATE INDEX docs_key ON docs (key COLLATE NOCASE);
CREATE INDEX docs_number ON docs (number);

CREATE VIRTUAL TABLE words USING fts5 (
    key, title, sections, timeline,
    content = 'docs', content_rowid = 'place',
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 8.0, 3.0, 1.0)');
