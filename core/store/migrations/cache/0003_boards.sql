-- Boards as they were last heard of, for when there is no connection. Losing one costs nothing else.
CREATE TABLE boards (
    name TEXT PRIMARY KEY,
    at   INTEGER NOT NULL,
    json TEXT NOT NULL,
    sum  INTEGER NOT NULL
) WITHOUT ROWID;
