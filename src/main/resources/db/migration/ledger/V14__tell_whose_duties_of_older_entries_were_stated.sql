-- Registers whose entries from before duties of checks and grades were known have theirs: what is written since states its own.
create table ledger.graded (
    ledger    text primary key,
    stated_at timestamptz not null
);
