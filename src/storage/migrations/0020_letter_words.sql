-- What letters to candidates say, where it is not the standard words.
CREATE TABLE letter_words (
  org_id      TEXT NOT NULL REFERENCES orgs(id),
  kind        TEXT NOT NULL,             -- invitation, again, reminder
  language    TEXT NOT NULL,             -- en, fr
  subject     TEXT NOT NULL,             -- With names in braces, as the body.
  body        TEXT NOT NULL,
  changed_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, kind, language)
) STRICT;
