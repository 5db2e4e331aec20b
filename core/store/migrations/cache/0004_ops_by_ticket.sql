-- The operations of a ticket lie side by side: a log comes whole and is read whole. By seq alone each of them would lie
-- on another page, which made fetching a large workspace several times as slow.
CREATE TABLE ops_by_ticket (
    seq         INTEGER NOT NULL,
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
    sum         INTEGER NOT NULL,
    PRIMARY KEY (ticket, seq)
) WITHOUT ROWID;
INSERT INTO ops_by_ticket
    SELECT seq, id, ticket, type, actor, replica, at, base, body, previous, received_at, skew, salt, hash, sum
    FROM ops ORDER BY ticket, seq;
DROP TABLE ops;
ALTER TABLE ops_by_ticket RENAME TO ops;
