-- Which alerts a ticket has or had. New ones are filed many at a time, up to the id that is noted: an index over all of
-- them would touch a page of its own for nearly each of them in every transaction.
DROP INDEX alerts_ticket;
CREATE TABLE ticket_alerts (
    ticket BLOB NOT NULL,
    alert  INTEGER NOT NULL,
    PRIMARY KEY (ticket, alert)
) WITHOUT ROWID;
INSERT INTO ticket_alerts (ticket, alert) SELECT ticket, id FROM alerts WHERE ticket IS NOT NULL ORDER BY ticket, id;
CREATE TABLE filed (
    alert INTEGER NOT NULL
);
INSERT INTO filed (alert) SELECT coalesce(max(id), 0) FROM alerts;
