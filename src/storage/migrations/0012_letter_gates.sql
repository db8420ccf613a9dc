-- Whether letters to candidates leave, for each organisation that ever held them or set another limit.
CREATE TABLE letter_gates (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  per_hour_max  INTEGER,                   -- NULL: no limit
  counted_from  INTEGER NOT NULL,          -- Letters before do not count against the limit.
  held_since    INTEGER,                   -- NULL: they leave
  held_by       TEXT NOT NULL,             -- mem_…, key_…, operator; 'limit'
  held_why      TEXT NOT NULL
) STRICT;
CREATE INDEX letters_sent ON effects(org_id, sent_at) WHERE kind = 'mail' AND sent_at IS NOT NULL;

-- Letters that wait already: those to candidates go into their lane, those about an account say what they are.
UPDATE effects SET kind = 'mail:account' WHERE kind = 'mail' AND substr(group_id, 1, 4) <> 'inv_';
UPDATE jobs SET lane = 'letters' WHERE state IN ('waiting', 'parked') AND kind = 'perform_effect' AND about IN
  (SELECT id FROM effects WHERE kind = 'mail' AND state NOT IN ('done', 'dropped'));
