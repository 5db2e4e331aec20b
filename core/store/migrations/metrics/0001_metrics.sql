-- What objectives counted, and curves of resources. Times are milliseconds since 1970.
CREATE TABLE objectives (
    id      INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (service, name)
);
-- span: 60 for a minute, 3600 for an hour. held: counted while a maintenance window held the service.
CREATE TABLE counts (
    objective INTEGER NOT NULL REFERENCES objectives (id),
    span      INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    held      INTEGER NOT NULL,
    good      REAL NOT NULL,
    total     REAL NOT NULL,
    PRIMARY KEY (objective, span, start, held)
) WITHOUT ROWID;

CREATE TABLE curves (
    id      INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    title   TEXT NOT NULL,
    UNIQUE (service, title)
);
CREATE TABLE samples (
    curve INTEGER NOT NULL REFERENCES curves (id),
    at    INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (curve, at)
) WITHOUT ROWID;
