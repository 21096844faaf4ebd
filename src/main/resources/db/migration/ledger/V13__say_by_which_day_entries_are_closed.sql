-- By which day an entry is to be closed (办结期限), by the rule of its register as it is now.
alter table ledger.entry add column due_on date;
comment on column ledger.entry.due_on is
    'The last day on which it is closed in time; infinity where it is to be closed by no day; null when it is closed, or need not be';

-- What was reckoned last in each register, so that entries are gone through again only when its rule says something else.
create table ledger.due_rule (
    ledger text primary key,
    rule   text not null
);
