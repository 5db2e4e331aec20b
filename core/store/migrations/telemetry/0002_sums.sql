-- What boards show, added up by the minute: requests (1), calls (2) and patterns of log lines (3), each a series.
-- `last` and `minute` are minutes since 1970; durations as percentiles.h writes them. What was stored before has no
-- series, and is on no board.
CREATE TABLE series (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     INTEGER NOT NULL,
    service  TEXT NOT NULL,
    severity INTEGER NOT NULL,
    name     TEXT NOT NULL,
    last     INTEGER NOT NULL,
    UNIQUE (kind, service, severity, name)
);
CREATE TABLE minutes (
    series    INTEGER NOT NULL,
    minute    INTEGER NOT NULL,
    count     INTEGER NOT NULL,
    failed    INTEGER NOT NULL,
    durations BLOB NOT NULL,
    PRIMARY KEY (series, minute)
) WITHOUT ROWID;

ALTER TABLE spans ADD COLUMN series INTEGER NOT NULL DEFAULT 0;
CREATE INDEX spans_series ON spans (series, start, finish, failed) WHERE series > 0;
CREATE INDEX spans_failed ON spans (series, start, finish) WHERE series > 0 AND failed = 1;

ALTER TABLE lines ADD COLUMN pattern INTEGER NOT NULL DEFAULT 0;
CREATE INDEX lines_pattern ON lines (pattern, at) WHERE pattern > 0;
