-- Where this database was copied from. A backup writes its row into the copy; `restored_at` is set
-- once the copy has been made safe to serve, `resumed_at` once a person let it speak again. While a
-- row has no `resumed_at`, nothing leaves this installation.
CREATE TABLE restores (
  taken_at     INTEGER PRIMARY KEY,
  restored_at  INTEGER,
  resumed_at   INTEGER
) STRICT;

-- Letters that a person let go out although they may have gone out before the restore.
CREATE TABLE released_letters (
  effect_id    TEXT PRIMARY KEY,
  org_id       TEXT NOT NULL,
  released_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
