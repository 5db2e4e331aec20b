-- What withholds alerts, what people did to them, what their tickets were told; how noisy they are; heartbeats;
-- the evidence that incidents are given once.
ALTER TABLE alerts ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN sender_route TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN began TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN muted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN muted_until INTEGER;
ALTER TABLE alerts ADD COLUMN muted_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN held_by TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN held_until INTEGER;
ALTER TABLE alerts ADD COLUMN held_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN waits INTEGER;
ALTER TABLE alerts ADD COLUMN acknowledged INTEGER;
ALTER TABLE alerts ADD COLUMN acknowledged_by TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN useful TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN untold TEXT NOT NULL DEFAULT '';
ALTER TABLE alerts ADD COLUMN told INTEGER;

-- Of one name within the hour from `at` on; without a name: of all, within ten minutes.
CREATE TABLE tallies (
    at           INTEGER NOT NULL,
    name         TEXT NOT NULL,
    service      TEXT NOT NULL,
    signals      INTEGER NOT NULL,
    alerts       INTEGER NOT NULL,
    pages        INTEGER NOT NULL,
    tickets      INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL,
    useful       INTEGER NOT NULL,
    useless      INTEGER NOT NULL,
    PRIMARY KEY (at, name, service)
) WITHOUT ROWID;

CREATE TABLE heartbeats (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;

-- An incident is given the evidence of a service once: wanted with its alert, done with the entry.
CREATE TABLE evidence (
    ticket  BLOB NOT NULL,
    service TEXT NOT NULL,
    at      INTEGER NOT NULL,
    done    INTEGER NOT NULL,
    PRIMARY KEY (ticket, service)
) WITHOUT ROWID;
