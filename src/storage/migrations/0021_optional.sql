-- What of a rule may be declined, in which language whoever is asked is written to, and which orders may be declined.
ALTER TABLE rules ADD COLUMN optional_assessments TEXT NOT NULL DEFAULT '[]';          -- JSON
ALTER TABLE rules ADD COLUMN language TEXT NOT NULL DEFAULT 'en';                      -- BCP 47
ALTER TABLE rule_versions ADD COLUMN optional_assessments TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule_versions ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE decisions ADD COLUMN optional_assessments TEXT NOT NULL DEFAULT '[]';      -- JSON
ALTER TABLE orders ADD COLUMN is_optional INTEGER NOT NULL DEFAULT 0;
