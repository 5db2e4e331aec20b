-- A step of an alert is written without looking for the alert. Nothing asks for alerts by when they were heard last
-- alone.
DROP INDEX alerts_last;
DROP INDEX alert_steps_alert;
ALTER TABLE alert_steps RENAME TO bound_steps;
CREATE TABLE alert_steps (
    alert  INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    what   TEXT NOT NULL,
    why    TEXT NOT NULL,
    ticket BLOB
);
INSERT INTO alert_steps (rowid, alert, at, what, why, ticket)
    SELECT rowid, alert, at, what, why, ticket FROM bound_steps;
DROP TABLE bound_steps;
CREATE INDEX alert_steps_alert ON alert_steps (alert);
-- What was over before a window that held it ended.
CREATE INDEX alert_steps_held ON alert_steps (at) WHERE what = 'was held';
