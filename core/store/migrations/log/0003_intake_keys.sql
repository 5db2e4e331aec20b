-- Keys with which monitoring sends; `digest` is of the key, which is shown once and never stored.
CREATE TABLE intake_keys (
    name    TEXT PRIMARY KEY,
    service TEXT NOT NULL,
    digest  BLOB NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    revoked INTEGER NOT NULL
) WITHOUT ROWID;
