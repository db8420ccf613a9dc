-- How an organisation shows itself to candidates; '' is as it comes.
ALTER TABLE orgs ADD COLUMN shown_name TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN accent_light TEXT NOT NULL DEFAULT '';   -- #rrggbb
ALTER TABLE orgs ADD COLUMN accent_dark TEXT NOT NULL DEFAULT '';    -- '' beside a light one: follows it

CREATE TABLE logos (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  key           TEXT NOT NULL UNIQUE,     -- In its address; public.
  content_type  TEXT NOT NULL,            -- By its bytes.
  width         INTEGER NOT NULL,         -- px
  height        INTEGER NOT NULL,
  bytes         BLOB NOT NULL,
  made_at       INTEGER NOT NULL
) STRICT;
