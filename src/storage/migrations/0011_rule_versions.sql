-- Rules that only watch, that have a name, and that can be changed: what each version asked for stays known.
ALTER TABLE rules ADD COLUMN state TEXT NOT NULL DEFAULT 'off';         -- on, shadow, off
UPDATE rules SET state = 'on' WHERE is_on = 1;
ALTER TABLE rules DROP COLUMN is_on;
ALTER TABLE rules ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE rules ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE rules ADD COLUMN stages_since TEXT NOT NULL DEFAULT '{}';   -- JSON: id → ms

ALTER TABLE decisions ADD COLUMN rule_version INTEGER NOT NULL DEFAULT 1;

-- What a rule was before each change. What it is now stands in `rules`.
CREATE TABLE rule_versions (
  rule_id       TEXT NOT NULL REFERENCES rules(id),
  org_id        TEXT NOT NULL REFERENCES orgs(id),
  version       INTEGER NOT NULL,
  name          TEXT NOT NULL,
  trigger_word  TEXT NOT NULL,
  stages        TEXT NOT NULL,             -- JSON lists
  postings      TEXT NOT NULL,
  tags          TEXT NOT NULL,
  assessments   TEXT NOT NULL,
  due_days      INTEGER NOT NULL,
  allow_leads   INTEGER NOT NULL,
  names         TEXT NOT NULL,             -- JSON: id → text
  replaced_at   INTEGER NOT NULL,
  replaced_by   TEXT NOT NULL,
  PRIMARY KEY (rule_id, version)
) STRICT;

-- What a rule would have done in the past. Kept for some days: it names candidacies.
CREATE TABLE backtests (
  id            TEXT PRIMARY KEY,
  org_id        TEXT NOT NULL REFERENCES orgs(id),
  rule_id       TEXT NOT NULL REFERENCES rules(id),
  rule_version  INTEGER NOT NULL,
  from_at       INTEGER NOT NULL,
  until_at      INTEGER NOT NULL,
  reached_at    INTEGER NOT NULL,          -- Walked to here from from_at.
  job_id        TEXT NOT NULL,             -- That does the next step.
  state         TEXT NOT NULL,             -- running, done, failed
  reason        TEXT NOT NULL,
  seen          TEXT NOT NULL,             -- JSON
  made_at       INTEGER NOT NULL,
  made_by       TEXT NOT NULL
) STRICT;
CREATE INDEX backtests_by_rule ON backtests(org_id, rule_id, id);
