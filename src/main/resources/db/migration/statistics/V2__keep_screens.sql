-- Screens for halls (大屏): views in turn, dark and large. Whoever has the address reads them, if there is one.
create table statistics.screen (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    name         text        not null check (name <> ''),
    seconds      integer     not null check (seconds between 5 and 300),
    edition      integer     not null default 1,
    token_hash   bytea       unique,
    opened_by    bigint,
    opened_at    timestamptz,
    read_at      timestamptz,
    removed_at   timestamptz,
    check ((token_hash is null) = (opened_by is null) and (token_hash is null) = (opened_at is null))
);
comment on column statistics.screen.token_hash is 'Of the address that opens it without signing in; null while there is none';
comment on column statistics.screen.opened_by is 'The account that made the address: it shows no more than this account may see';
comment on column statistics.screen.read_at is 'When the address was last asked for, to the hour';
create index screen_of_a_union on statistics.screen (organization) where removed_at is null;

create table statistics.screen_view (
    screen   bigint  not null references statistics.screen,
    position integer not null,
    view     bigint  not null references statistics.view,
    primary key (screen, position)
);
