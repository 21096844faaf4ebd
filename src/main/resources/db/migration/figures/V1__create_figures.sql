-- What is made of the records: indicators, append-only facts, and the moments that let any figure be read as it stood.

create table figures.indicator (
    id   integer generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$')
);

-- What an indicator means, and meant before; the newest version counts.
create table figures.indicator_version (
    indicator    integer     not null references figures.indicator,
    version      integer     not null check (version > 0),
    since        timestamptz not null default now(),
    position     integer     not null,
    name         text        not null check (btrim(name) <> ''),
    english_name text        not null check (btrim(english_name) <> ''),
    unit         text        not null,
    decimals     integer     not null check (decimals between 0 and 2),
    kind         text        not null check (kind in ('FLOW', 'STOCK', 'FORMULA')),
    domain       text        not null,
    breakdowns   text[]      not null,
    description  text        not null check (btrim(description) <> ''),
    source       text,
    formula      text,
    primary key (indicator, version),
    check ((kind = 'FORMULA') = (formula is not null))
);
comment on column figures.indicator_version.position is 'Order among the indicators of its domain';

create table figures.breakdown (
    id     integer generated always as identity primary key,
    kinds jsonb not null unique check (jsonb_typeof(kinds) = 'object')
);

create table figures.source_kind (
    id   smallint generated always as identity primary key,
    code text not null unique
);

-- Every record that has ever stated something. Its row is the lock that lets one transaction at a time restate it.
create table figures.source (
    kind   smallint not null references figures.source_kind,
    record bigint   not null,
    primary key (kind, record)
);

-- One signed number each. Inserted, never changed. Indicator and breakdown carry no foreign key: fifty officers posting at
-- once would share-lock the same few rows of them; both ids come from the tables above and `verify` looks after them.
create table figures.fact (
    id           bigint generated always as identity,
    organization integer       not null,
    indicator    integer       not null,
    day          date          not null check (isfinite(day)),
    breakdown    integer       not null,
    quantity     numeric(20,2) not null check (quantity <> 0),
    source_kind  smallint      not null,
    record       bigint        not null,
    line         integer       not null,
    reversal     boolean       not null,
    posted_xid   xid8          not null default pg_current_xact_id(),
    posted_at    timestamptz   not null default clock_timestamp(),
    primary key (source_kind, record, line)
);
comment on column figures.fact.day is 'The record''s own day; a reversal keeps it';
comment on column figures.fact.line is 'Counts what the record has stated and taken back, from 1';

create index fact_of_organization on figures.fact (organization, indicator, day) include (breakdown, quantity);
create index fact_of_indicator on figures.fact (indicator, day, id);
create index fact_posted on figures.fact (posted_xid);

create function figures.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'facts are never changed or removed: post a reversal' using errcode = 'restrict_violation';
end
$$;

create trigger fact_is_append_only
    before update or delete or truncate on figures.fact
    for each statement execute function figures.refuse_change();
alter table figures.fact enable always trigger fact_is_append_only;
revoke update, delete, truncate on figures.fact from public, current_user;

-- What was committed at certain moments: one a minute while facts are posted, and one for each issued report.
create table figures.moment (
    at       timestamptz primary key,
    snapshot pg_snapshot not null
);

-- When a transaction that posted facts was committed; null while it is not. Where the server does not keep commit times,
-- the time of posting stands in.
create function figures.committed_at(posted_xid xid8, posted_at timestamptz) returns timestamptz
    language sql volatile as $$
    select case
               when posted_xid = pg_current_xact_id_if_assigned() then null
               when current_setting('track_commit_timestamp')::boolean
                   then coalesce(pg_xact_commit_timestamp(posted_xid::xid), posted_at)
               else posted_at
           end
$$;
