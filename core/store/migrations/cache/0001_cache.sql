-- A client's copy of the log, and what it has not sent yet. Each row carries a sum over its fields (`sum`), because a
-- flipped bit inside a text is not noticed by SQLite.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    sum   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ops (
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL,
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
    sum         INTEGER NOT NULL
);
CREATE INDEX ops_ticket ON ops (ticket, seq);

CREATE TABLE tickets (
    id      BLOB PRIMARY KEY,
    number  INTEGER NOT NULL,
    head    INTEGER NOT NULL,
    open    INTEGER NOT NULL,
    summary TEXT NOT NULL,
    sum     INTEGER NOT NULL
);

-- `place` is the order in which they were made; a number is never given twice.
CREATE TABLE outbox (
    place         INTEGER PRIMARY KEY AUTOINCREMENT,
    id            BLOB NOT NULL,
    ticket        BLOB NOT NULL,
    type          TEXT NOT NULL,
    actor         BLOB NOT NULL,
    replica       BLOB NOT NULL,
    at            INTEGER NOT NULL,
    base          INTEGER NOT NULL,
    body          TEXT NOT NULL,
    state         INTEGER NOT NULL,
    error_code    TEXT NOT NULL,
    error_message TEXT NOT NULL,
    sum           INTEGER NOT NULL
);
-- Also tells how many rows there were when the table itself cannot be read.
CREATE UNIQUE INDEX outbox_id ON outbox (id);
