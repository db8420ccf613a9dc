-- Links to a result for people without an account. Nothing here opens anything: the token is derived
-- from the id and a key outside the database.
CREATE TABLE result_links (
  id          TEXT PRIMARY KEY,
  org_id      TEXT NOT NULL REFERENCES orgs(id),
  result_id   TEXT NOT NULL REFERENCES results(id),
  token_hash  TEXT NOT NULL UNIQUE,      -- SHA-256, hex.
  note        TEXT NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  revoked_at  INTEGER,
  revoked_by  TEXT NOT NULL,
  opened_at   INTEGER,
  opens       INTEGER NOT NULL
) STRICT;
CREATE INDEX result_links_by_result ON result_links(org_id, result_id, id);
