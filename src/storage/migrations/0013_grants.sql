-- Consents of a provider's that we call it (OAuth): from the question to its end.
CREATE TABLE grants (
  id                           TEXT PRIMARY KEY,
  org_id                       TEXT NOT NULL REFERENCES orgs(id),
  provider                     TEXT NOT NULL,
  environment                  TEXT NOT NULL,          -- production, sandbox
  base_url                     TEXT NOT NULL,
  client_id                    TEXT NOT NULL,
  client_secret_sealed         BLOB,
  authorize_url                TEXT NOT NULL,
  token_url                    TEXT NOT NULL,
  audience                     TEXT NOT NULL,
  state                        TEXT NOT NULL,          -- asked, given, ended
  reason                       TEXT NOT NULL,
  asked_by                     TEXT NOT NULL,          -- mem_…, key_…
  state_hash                   TEXT NOT NULL,          -- SHA-256 of the URL's; empty once it was used
  verifier_sealed              BLOB,
  asked_at                     INTEGER NOT NULL,
  given_at                     INTEGER,
  connection_id                TEXT REFERENCES connections(id),
  scope                        TEXT NOT NULL,
  access_token_sealed          BLOB,
  refresh_token_sealed         BLOB,
  refresh_token_before_sealed  BLOB,                   -- Until the new pair has worked once.
  renewed_at                   INTEGER NOT NULL,
  expires_at                   INTEGER NOT NULL        -- The access token.
) STRICT;
CREATE UNIQUE INDEX grants_asked ON grants(state_hash) WHERE state_hash <> '';
CREATE INDEX grants_by_org ON grants(org_id, id);

ALTER TABLE connections ADD COLUMN grant_id TEXT;      -- Instead of a key.
