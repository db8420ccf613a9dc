-- What stages and postings were called when a rule's maker chose them, so that a rule can be read, and a
-- renamed one be told from a wrong one.
ALTER TABLE rules ADD COLUMN names TEXT NOT NULL DEFAULT '{}';  -- JSON: id → text
