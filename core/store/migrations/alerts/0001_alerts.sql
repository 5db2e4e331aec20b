-- Alerts, their stories, what is still to be done about tickets, and deployments. Lists in one column are parted
-- by the control characters 1E (between elements) and 1F (between the parts of one), which no text here holds.
CREATE TABLE alerts (
    id        INTEGER PRIMARY KEY,
    intake    TEXT NOT NULL,
    dedup_key TEXT NOT NULL,
    source    TEXT NOT NULL,
    action    TEXT NOT NULL,
    level     TEXT NOT NULL,
    title     TEXT NOT NULL,
    details   TEXT NOT NULL,
    service   TEXT NOT NULL,
    labels    TEXT NOT NULL,
    links     TEXT NOT NULL,
    runbook   TEXT NOT NULL,
    started   INTEGER,
    ended     INTEGER,
    digest    INTEGER NOT NULL,
    oddity    TEXT NOT NULL,
    state     TEXT NOT NULL,
    route     TEXT NOT NULL,
    grouped   TEXT NOT NULL,
    ticket    BLOB,
    first     INTEGER NOT NULL,
    last      INTEGER NOT NULL,
    resolved  INTEGER,
    count     INTEGER NOT NULL,
    changes   TEXT NOT NULL,
    UNIQUE (intake, dedup_key)
);
CREATE INDEX alerts_last ON alerts (last);
CREATE INDEX alerts_ticket ON alerts (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE alert_steps (
    alert  INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    what   TEXT NOT NULL,
    why    TEXT NOT NULL,
    ticket BLOB
);
CREATE INDEX alert_steps_alert ON alert_steps (alert);

-- Operations that were decided and not accepted by the log yet: the text of a message with them.
CREATE TABLE deeds (
    id      INTEGER PRIMARY KEY,
    message TEXT NOT NULL
);

CREATE TABLE deploys (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    service     TEXT NOT NULL,
    environment TEXT NOT NULL,
    version     TEXT NOT NULL,
    by_whom     TEXT NOT NULL,
    text        TEXT NOT NULL,
    url         TEXT NOT NULL,
    intake      TEXT NOT NULL
);
CREATE INDEX deploys_service ON deploys (service, at);
CREATE INDEX deploys_at ON deploys (at);
