-- Files taken in: what they were, what became of each of their rows, and how to take them back.
create schema if not exists exchange;

create table exchange.import (
    id              bigint      generated always as identity primary key,
    organization_id integer     not null,
    account         bigint      not null,
    login           text        not null,
    file_name       text        not null,
    digest          bytea       not null,
    target          text,
    create_places   boolean     not null,
    state           text        not null check (state in ('reading', 'unreadable', 'unclear', 'ready', 'booking', 'booked', 'undoing', 'undone')),
    job_id          bigint,
    layout          jsonb,
    notes           jsonb       not null default '[]',
    message         text,
    rows            integer     not null default 0,
    booked          integer     not null default 0,
    merged          integer     not null default 0,
    refused         integer     not null default 0,
    created_at      timestamptz not null,
    booked_at       timestamptz,
    undone_at       timestamptz,
    check (rows = booked + merged + refused),
    check ((booked_at is not null) = (state in ('booked', 'undoing', 'undone'))),
    check ((undone_at is not null) = (state = 'undone'))
);
comment on column exchange.import.account is '0 for the operator of the data folder';
comment on column exchange.import.digest is 'SHA-256 of the file: tells that the same file came before';
comment on column exchange.import.target is 'The book; null while nobody knows which';
comment on column exchange.import.rows is 'Data rows; until it is booked the counts say what would become of them';

create index import_by_place on exchange.import (organization_id, id desc);
create index import_by_digest on exchange.import (digest);

create table exchange.content (
    import_id bigint primary key references exchange.import on delete cascade,
    sealed    bytea  not null
);
comment on table exchange.content is 'The file itself, sealed; kept to judge it again, and for the workbook of its errors';

-- Only rows there is something to say about; the others were simply booked.
create table exchange.judged_row (
    import_id bigint  not null references exchange.import on delete cascade,
    ordinal   integer not null,
    sheet     integer not null,
    number    integer not null,
    verdict   text    not null check (verdict in ('merged', 'refused', 'warned', 'skipped')),
    problems  jsonb   not null,
    primary key (import_id, ordinal)
);

create table exchange.template (
    place    integer not null,
    target   text    not null,
    heads    bytea   not null,
    columns  jsonb   not null,
    primary key (place, target, heads)
);
comment on table exchange.template is 'How users corrected the columns of files with the same heads; heads is their SHA-256';
