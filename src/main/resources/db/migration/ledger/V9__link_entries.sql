-- What an entry belongs to: the plan item, campaign or other entry of whatever register. Shown on both sides.
create table ledger.link (
    ledger      text        not null,
    entry_id    bigint      not null,
    to_ledger   text        not null,
    to_entry_id bigint      not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    primary key (ledger, entry_id, to_ledger, to_entry_id),
    foreign key (ledger, entry_id) references ledger.entry (ledger, id),
    foreign key (to_ledger, to_entry_id) references ledger.entry (ledger, id),
    check ((ledger, entry_id) <> (to_ledger, to_entry_id))
);
create index link_back on ledger.link (to_ledger, to_entry_id);
