-- The end of the log, written with every commit: a log whose tail was cut off or extended does not fit it. `rows` is the
-- seq up to which the rows of `tickets` hold; what came later is read from the operations.
CREATE TABLE log_end (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seq  INTEGER NOT NULL,
    hash BLOB NOT NULL,
    rows INTEGER NOT NULL
);
INSERT INTO log_end (only, seq, hash, rows)
    SELECT 1, coalesce(max(seq), 0), coalesce((SELECT hash FROM ops ORDER BY seq DESC LIMIT 1), zeroblob(32)),
           coalesce(max(seq), 0)
    FROM ops;

-- Folded tickets, so that a long log need not be read whole. Losing one costs time, nothing else.
CREATE TABLE snapshots (
    ticket BLOB PRIMARY KEY,
    seq    INTEGER NOT NULL,
    data   BLOB NOT NULL
);

-- The earlier lives of this log: a backup of `epoch` was taken at `seq`, and this file went on from there.
CREATE TABLE ancestors (
    place INTEGER PRIMARY KEY,
    epoch BLOB NOT NULL,
    seq   INTEGER NOT NULL
);
