-- Folders of files to be filed: taken in, read, corrected, and filed or thrown away.
create table archive.folder (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    account      bigint      not null,
    login        text        not null,
    name         text        not null,
    direction    text        not null check (direction in ('issued', 'received', 'own')),
    kind         text        not null,
    state        text        not null check (state in ('reading', 'ready', 'filing', 'filed', 'discarded')),
    job          bigint,
    created_at   timestamptz not null
);
create index folder_of_a_union on archive.folder (organization, id desc);
comment on column archive.folder.kind is 'Of files whose title says none; empty where that is to be asked';

-- Every file is filed, merged (it is here already) or refused in the end: together they are what was brought.
create table archive.folder_file (
    folder   bigint  not null references archive.folder,
    number   integer not null,
    path     text    not null,
    sha256   text    not null,
    fate     text    not null check (fate in ('waiting', 'ready', 'incomplete', 'merged', 'refused', 'filed')),
    problem  text    not null default '',
    argument text    not null default '',
    title    text    not null default '',
    given    text    not null default '',
    issuer   text    not null default '',
    dated_on date,
    kind     text    not null default '',
    paper    bigint,
    primary key (folder, number)
);
create index folder_file_by_content on archive.folder_file (sha256);
comment on column archive.folder_file.given is 'The number the paper says it has (文号)';
comment on column archive.folder_file.paper is 'What it became, or what it is already';
