-- How well each connection is, as the provider told it last, and what the owners were written about.
CREATE TABLE check_ups (
  connection_id  TEXT PRIMARY KEY REFERENCES connections(id),
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  due_at         INTEGER NOT NULL,
  job_id         TEXT NOT NULL,          -- The last one made.
  asked_at       INTEGER,
  found          TEXT NOT NULL,          -- Findings, JSON.
  told           TEXT NOT NULL           -- Findings, JSON.
) STRICT;

-- When a call last came with another signature than ours.
ALTER TABLE hooks ADD COLUMN refused_at INTEGER;
