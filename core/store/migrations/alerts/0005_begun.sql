-- A new alert is one row: its first steps stand in it, parted as lists are. By its key only one that is resolved is
-- looked for, since all others are in memory: what fires is in no index of keys.
ALTER TABLE alerts RENAME TO keyed_alerts;
CREATE TABLE alerts (
    id              INTEGER PRIMARY KEY,
    intake          TEXT NOT NULL,
    dedup_key       TEXT NOT NULL,
    source          TEXT NOT NULL,
    action          TEXT NOT NULL,
    level           TEXT NOT NULL,
    title           TEXT NOT NULL,
    details         TEXT NOT NULL,
    service         TEXT NOT NULL,
    labels          TEXT NOT NULL,
    links           TEXT NOT NULL,
    runbook         TEXT NOT NULL,
    started         INTEGER,
    ended           INTEGER,
    digest          INTEGER NOT NULL,
    oddity          TEXT NOT NULL,
    state           TEXT NOT NULL,
    route           TEXT NOT NULL,
    grouped         TEXT NOT NULL,
    ticket          BLOB,
    first           INTEGER NOT NULL,
    last            INTEGER NOT NULL,
    resolved        INTEGER,
    count           INTEGER NOT NULL,
    changes         TEXT NOT NULL,
    rule            TEXT NOT NULL,
    why             TEXT NOT NULL,
    sender_route    TEXT NOT NULL,
    began           TEXT NOT NULL,
    muted_by        TEXT NOT NULL DEFAULT '',
    muted_until     INTEGER,
    muted_reason    TEXT NOT NULL DEFAULT '',
    held_by         TEXT NOT NULL DEFAULT '',
    held_until      INTEGER,
    held_reason     TEXT NOT NULL DEFAULT '',
    waits           INTEGER,
    acknowledged    INTEGER,
    acknowledged_by TEXT NOT NULL DEFAULT '',
    useful          TEXT NOT NULL DEFAULT '',
    untold          TEXT NOT NULL DEFAULT '',
    told            INTEGER,
    begun           TEXT NOT NULL
);
INSERT INTO alerts SELECT id, intake, dedup_key, source, action, level, title, details, service, labels, links,
    runbook, started, ended, digest, oddity, state, route, grouped, ticket, first, last, resolved, count, changes,
    rule, why, sender_route, began, muted_by, muted_until, muted_reason, held_by, held_until, held_reason, waits,
    acknowledged, acknowledged_by, useful, untold, told, '' FROM keyed_alerts;
DROP TABLE keyed_alerts;
CREATE INDEX alerts_ticket ON alerts (ticket) WHERE ticket IS NOT NULL;
CREATE UNIQUE INDEX alerts_key ON alerts (intake, dedup_key) WHERE state = 'resolved';
