-- A key that nothing is sealed with any more need not be in the key file: only older backups ask for it.
alter table protection.known_key add column retired_at timestamptz;
