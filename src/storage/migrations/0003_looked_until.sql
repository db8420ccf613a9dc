-- Up to when our own looks at a connection have seen every change there.
ALTER TABLE connections ADD COLUMN looked_until INTEGER;
