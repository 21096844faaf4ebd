-- The members and employers an entry is about, whatever its fields say.
create table ledger.record_link (
    ledger   text        not null,
    entry_id bigint      not null,
    kind     text        not null check (kind in ('member', 'employer')),
    record   bigint      not null,
    made_at  timestamptz not null,
    made_by  text        not null,
    primary key (ledger, entry_id, kind, record),
    foreign key (ledger, entry_id) references ledger.entry (ledger, id)
);
create index record_link_back on ledger.record_link (kind, record);
comment on table ledger.record_link is 'Goes when the data of the person are erased';
