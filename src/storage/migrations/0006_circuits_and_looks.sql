-- Whether the provider behind a credential answers at all, beside the calls it may still make, so
-- that one transaction decides about both.
ALTER TABLE call_budgets ADD COLUMN pause_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN failures_in_row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN failing_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN next_try INTEGER NOT NULL DEFAULT 0;   -- Not 0: none goes out.
ALTER TABLE call_budgets ADD COLUMN window_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN calls_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN failures_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_budgets ADD COLUMN provider TEXT NOT NULL DEFAULT '';     -- In words for a person.

-- Lists of jobs, newest first, never walk over those that are done.
CREATE INDEX jobs_waiting_by_id ON jobs(org_id, id) WHERE state = 'waiting';
CREATE INDEX jobs_closed ON jobs(org_id, id) WHERE state = 'closed';

-- Our own looks at a connection: when the next is due and which job makes it, so that one process
-- looks at a time; and what they found that no hook had told.
CREATE TABLE looks (
  connection_id   TEXT PRIMARY KEY REFERENCES connections(id),
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  due_at          INTEGER NOT NULL,
  job_id          TEXT NOT NULL,             -- The last one, or ''.
  missed          INTEGER NOT NULL,          -- Found since a hook last told something.
  missed_at       INTEGER,                   -- When a look last found such a thing.
  changed_at      INTEGER                    -- The newest change that a look has seen.
) STRICT, WITHOUT ROWID;
