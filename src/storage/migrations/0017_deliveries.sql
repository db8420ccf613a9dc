-- To look through what came in and what went out, newest first. What is kept of deliveries has an
-- index already; these grow with what was deleted, and with what goes out.
CREATE INDEX events_purged ON events(org_id, received_at) WHERE purged_at IS NOT NULL;
CREATE INDEX effects_by_time ON effects(org_id, created_at);
CREATE INDEX effects_stuck ON effects(org_id, created_at) WHERE state IN ('unknown', 'parked', 'dropped');

-- Deliveries that went wrong, run again: which, what would come of it, and what became of each.
CREATE TABLE replays (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  event_id       TEXT NOT NULL,          -- Only this one, or ''.
  connection_id  TEXT NOT NULL,          -- Only of this one, or ''.
  from_at        INTEGER NOT NULL,
  until_at       INTEGER NOT NULL,
  state          TEXT NOT NULL,          -- looking, ready, running, done, cancelled, failed
  reason         TEXT NOT NULL,
  job_id         TEXT NOT NULL,          -- That does the next step.
  made_at        INTEGER NOT NULL,
  made_by        TEXT NOT NULL,
  reached        TEXT NOT NULL,          -- In the list of deliveries.
  walked_at      INTEGER,                -- When the list was gone through.
  seen           TEXT NOT NULL,          -- JSON: how many need no second run.
  rules          TEXT NOT NULL,          -- SHA-256 of which there were, in which state.
  ready_at       INTEGER,
  confirmed_by   TEXT NOT NULL
) STRICT;
CREATE INDEX replays_by_org ON replays(org_id, id);

CREATE TABLE replay_events (
  replay_id  TEXT NOT NULL REFERENCES replays(id),
  event_id   TEXT NOT NULL,
  org_id     TEXT NOT NULL,
  outlook    TEXT NOT NULL,              -- to_look, would_invite, …
  why        TEXT NOT NULL,
  PRIMARY KEY (replay_id, event_id)
) STRICT;
CREATE INDEX replay_events_by_outlook ON replay_events(replay_id, outlook, event_id);
