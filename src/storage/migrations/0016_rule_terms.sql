-- Rules that narrow by team, location, origin and owner, that ask again after some time, and that remind.
ALTER TABLE rules ADD COLUMN narrowed TEXT NOT NULL DEFAULT '{}';         -- JSON: lists by name
ALTER TABLE rules ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '[]';    -- JSON
ALTER TABLE rules ADD COLUMN ask_again_days INTEGER;
ALTER TABLE rule_versions ADD COLUMN narrowed TEXT NOT NULL DEFAULT '{}';
ALTER TABLE rule_versions ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule_versions ADD COLUMN ask_again_days INTEGER;

-- When candidates are reminded, in days before the due date, and when they last were.
ALTER TABLE invitations ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '[]';
ALTER TABLE invitations ADD COLUMN reminded_at INTEGER;
