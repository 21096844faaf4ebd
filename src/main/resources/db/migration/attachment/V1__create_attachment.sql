create schema if not exists attachment;

-- Each content once, however often it is attached.
create table attachment.content (
    address bytea       primary key,
    kind    text        not null,
    bytes   integer     not null check (bytes > 0),
    sealed  bytea       not null,
    preview bytea
);
comment on column attachment.content.address is 'Keyed hash of the SHA-256 of the content: finds the same again and tells nothing to whoever has the database alone';
comment on column attachment.content.preview is 'A small picture drawn anew, sealed; null for documents';

-- Taken away, never deleted.
create table attachment.attachment (
    id              bigint generated always as identity primary key,
    record_kind     text        not null,
    record_id       bigint      not null,
    organization_id integer     not null,
    address         bytea       not null references attachment.content,
    name            bytea       not null,
    added_at        timestamptz not null,
    added_by        text        not null,
    removed_at      timestamptz,
    removed_by      text,
    check ((removed_at is null) = (removed_by is null))
);
comment on column attachment.attachment.name is 'The name of the file, sealed: people name files after people';
comment on column attachment.attachment.organization_id is 'Whose record it was attached to, for the log';

create index attachment_of_record on attachment.attachment (record_kind, record_id, id) where removed_at is null;
-- The same content stands once at a record.
create unique index attachment_once on attachment.attachment (record_kind, record_id, address) where removed_at is null;
