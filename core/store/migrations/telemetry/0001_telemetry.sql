-- Spans and log records, for as long as there is room. Times are nanoseconds since 1970; attributes are parted by the
-- control characters 1E (between them) and 1F (between name and value), which no text here holds.
CREATE TABLE spans (
    trace      BLOB NOT NULL,
    id         BLOB NOT NULL,
    parent     BLOB NOT NULL,
    service    TEXT NOT NULL,
    name       TEXT NOT NULL,
    kind       INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    finish     INTEGER NOT NULL,
    failed     INTEGER NOT NULL,
    error      TEXT NOT NULL,
    attributes TEXT NOT NULL,
    received   INTEGER NOT NULL,
    PRIMARY KEY (trace, id)
) WITHOUT ROWID;
CREATE INDEX spans_service ON spans (service, start);
CREATE INDEX spans_received ON spans (received);

CREATE TABLE lines (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    severity   INTEGER NOT NULL,
    service    TEXT NOT NULL,
    body       TEXT NOT NULL,
    trace      BLOB NOT NULL,
    span       BLOB NOT NULL,
    attributes TEXT NOT NULL,
    received   INTEGER NOT NULL
);
CREATE INDEX lines_service ON lines (service, at);
CREATE INDEX lines_trace ON lines (trace);
CREATE INDEX lines_received ON lines (received);
