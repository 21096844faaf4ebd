-- A file of a hundred megabytes is kept, and read, a megabyte at a time. A file kept as a whole is its only part.
alter table exchange.content
    add column part integer not null default 0,
    drop constraint content_pkey,
    add primary key (import_id, part);
alter table exchange.content alter column part drop default;
