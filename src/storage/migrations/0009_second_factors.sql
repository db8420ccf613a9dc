-- What members show beside their password: the secret of an authenticator app, and recovery codes.
CREATE TABLE second_factors (
  member_id        TEXT PRIMARY KEY REFERENCES members(id),
  org_id           TEXT NOT NULL REFERENCES orgs(id),
  secret_sealed    BLOB NOT NULL,
  begun_at         INTEGER NOT NULL,
  confirmed_at     INTEGER,                  -- NULL: shown, and not asked for yet
  last_step        INTEGER NOT NULL,         -- of the newest code that was used, in 30 s since 1970
  recovery_hashes  TEXT NOT NULL             -- JSON list
) STRICT;
