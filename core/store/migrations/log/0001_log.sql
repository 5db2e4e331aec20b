-- The backend's log with the tickets' summaries and the accounts. Ids are 16 bytes, moments milliseconds since 1970.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE ops (
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    ticket      BLOB NOT NULL,
    type        TEXT NOT NULL,
    actor       BLOB NOT NULL,
    replica     BLOB NOT NULL,
    at          INTEGER NOT NULL,
    base        INTEGER NOT NULL,
    body        TEXT NOT NULL,
    previous    INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    skew        INTEGER NOT NULL,
    salt        BLOB NOT NULL,
    hash        BLOB NOT NULL,
    sent        BLOB NOT NULL
);
CREATE INDEX ops_ticket ON ops (ticket, seq);

CREATE TABLE tickets (
    id      BLOB PRIMARY KEY,
    number  INTEGER NOT NULL,
    head    INTEGER NOT NULL,
    open    INTEGER NOT NULL,
    summary TEXT NOT NULL
);
CREATE INDEX tickets_number ON tickets (number);

CREATE TABLE people (
    id      BLOB PRIMARY KEY,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL,
    removed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE groups (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE group_members (
    group_id BLOB NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    person   BLOB NOT NULL,
    PRIMARY KEY (group_id, place)
) WITHOUT ROWID;

CREATE TABLE tokens (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    person  BLOB NOT NULL,
    digest  BLOB NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    expires INTEGER,
    revoked INTEGER NOT NULL
);
