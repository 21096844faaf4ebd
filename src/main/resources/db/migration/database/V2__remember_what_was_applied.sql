-- One row: the fingerprint of all modules' scripts when they were last applied. A start that finds it unchanged is done.
create table database.applied (
    fingerprint text not null
);
create unique index applied_has_one_row on database.applied ((true));
