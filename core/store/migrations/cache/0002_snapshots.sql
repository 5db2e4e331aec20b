-- Folded tickets, so that a long log need not be read whole to show a room. Losing one costs time, nothing else.
CREATE TABLE snapshots (
    ticket BLOB PRIMARY KEY,
    seq    INTEGER NOT NULL,
    data   BLOB NOT NULL
);
