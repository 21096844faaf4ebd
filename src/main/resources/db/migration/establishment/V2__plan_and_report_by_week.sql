-- What is to be founded in a year, who looks after which communities, and who has said in which week that the ledger is up to date.
create table establishment.target (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    year         integer not null check (year between 1950 and 2199),
    should_found integer not null check (should_found >= 0),
    target       integer not null check (target >= 0),
    part_of      bigint  references establishment.target check (part_of <> id),
    unique (organization, year)
);
create index target_part_of on establishment.target (part_of);
comment on column establishment.target.part_of is 'The target of the union above that was broken down into this one (分解)';
comment on column establishment.target.should_found is 'Employers that should have a union (应建)';
comment on column establishment.target.target is 'Unions to be founded in the year (任务)';

create table establishment.zone (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    name         text        not null check (btrim(name) <> ''),
    voided_at    timestamptz
);
create unique index zone_name on establishment.zone (organization, name) where voided_at is null;

create table establishment.zone_keeper (
    id        bigint generated always as identity primary key,
    zone      bigint not null references establishment.zone,
    name      text   not null check (btrim(name) <> ''),
    phone     bytea,
    from_day  date   not null,
    until_day date   check (until_day >= from_day)
);
create index zone_keeper_zone on establishment.zone_keeper (zone);
comment on column establishment.zone_keeper.phone is 'Sealed';
comment on column establishment.zone_keeper.until_day is 'The first day on which they look after it no more; null while they do';

-- A community lies in one zone at a time.
create table establishment.zone_place (
    zone         bigint  not null references establishment.zone,
    organization integer not null,
    from_day     date    not null,
    until_day    date    not null default 'infinity',
    primary key (zone, organization, from_day),
    check (from_day < until_day),
    constraint zone_place_never_overlaps
        exclude using gist (organization with =, daterange(from_day, until_day) with &&)
);

-- Who says every week that the ledger of its employers is up to date.
create table establishment.holder (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    from_monday  date    not null check (extract(isodow from from_monday) = 1),
    ended_on     date
);
create unique index holder_organization on establishment.holder (organization) where ended_on is null;

create table establishment.confirmation (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    monday       date        not null check (extract(isodow from monday) = 1),
    kind         text        not null check (kind in ('updated', 'unchanged', 'implied')),
    note         text        not null,
    on_day       date        not null,
    by_login     text        not null,
    unique (organization, monday)
);
comment on column establishment.confirmation.kind is 'implied: something was changed in that week';
