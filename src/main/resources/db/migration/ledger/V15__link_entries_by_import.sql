-- What an import says entries are about goes with it when it is undone, also where the entry was in the book before.
alter table ledger.record_link add column import_id bigint;
create index record_link_of_an_import on ledger.record_link (import_id) where import_id is not null;
comment on column ledger.record_link.import_id is 'Null when linked by hand';
