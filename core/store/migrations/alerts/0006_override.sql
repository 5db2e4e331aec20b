-- Where a person sends an alert instead of where the rules do. All of it, or nothing.
ALTER TABLE alerts ADD COLUMN override_to TEXT;
ALTER TABLE alerts ADD COLUMN override_ruled TEXT;
ALTER TABLE alerts ADD COLUMN override_by TEXT;
ALTER TABLE alerts ADD COLUMN override_reason TEXT;
ALTER TABLE alerts ADD COLUMN override_at INTEGER;
