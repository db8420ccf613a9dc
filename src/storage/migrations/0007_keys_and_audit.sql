-- API keys have names, permissions and ends; those made before may what they could then.
ALTER TABLE api_keys ADD COLUMN name TEXT NOT NULL DEFAULT 'First key';
ALTER TABLE api_keys ADD COLUMN permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read';
ALTER TABLE api_keys ADD COLUMN made_by TEXT REFERENCES members(id);  -- NULL: the operator
ALTER TABLE api_keys ADD COLUMN expires_at INTEGER;
ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER;
ALTER TABLE api_keys ADD COLUMN revoked_at INTEGER;
CREATE INDEX api_keys_by_org ON api_keys(org_id);

-- Who did what. Lines are only added; each carries the hash of the one before.
CREATE TABLE audit (
  org_id    TEXT NOT NULL REFERENCES orgs(id),
  seq       INTEGER NOT NULL,                -- 1, 2, 3 … of the organisation
  at        INTEGER NOT NULL,
  actor     TEXT NOT NULL,                   -- mem_…, key_…, 'operator', 'system'
  action    TEXT NOT NULL,                   -- 'key.made'
  about     TEXT NOT NULL,                   -- what it was done to, or ''
  details   TEXT NOT NULL,                   -- JSON, as it was hashed
  previous  TEXT NOT NULL,                   -- hash of seq - 1, or ''
  hash      TEXT NOT NULL,
  PRIMARY KEY (org_id, seq)
) STRICT, WITHOUT ROWID;
