-- Retention: how long data is kept, what was deleted of it, and who may sweep now.
-- `purged_at` is set when what a row said about a person is gone; the row stays, so that nothing is
-- done twice.

ALTER TABLE orgs ADD COLUMN retention_days INTEGER NOT NULL DEFAULT 90;

-- Why the data of an order is to be deleted, or was: '' while nobody asked for it.
ALTER TABLE orders ADD COLUMN purge_why TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN purge_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN purged_at INTEGER;
CREATE INDEX orders_kept ON orders(org_id, created_at) WHERE purged_at IS NULL;
CREATE INDEX orders_to_purge ON orders(id) WHERE purge_why <> '' AND purged_at IS NULL;

ALTER TABLE events ADD COLUMN purged_at INTEGER;
CREATE INDEX events_kept ON events(org_id, received_at) WHERE purged_at IS NULL;

ALTER TABLE decisions ADD COLUMN purged_at INTEGER;
CREATE INDEX decisions_kept ON decisions(org_id, decided_at) WHERE purged_at IS NULL;

-- Who does what only one process should do at a time: nobody else before `until`.
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
