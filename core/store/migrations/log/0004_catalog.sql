-- The service catalog: its parts as they stand, and every change of them. `body` is JSON; a change without one removed
-- the part.
CREATE TABLE catalog_parts (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    by   BLOB NOT NULL,
    at   INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;

CREATE TABLE catalog_changes (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    by   BLOB NOT NULL,
    at   INTEGER NOT NULL
);
CREATE INDEX catalog_changes_part ON catalog_changes (kind, name, id);
