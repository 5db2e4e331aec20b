-- What the alerts of an incident ask of their metrics, and how many of them were asked.
ALTER TABLE evidence ADD COLUMN queries TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
