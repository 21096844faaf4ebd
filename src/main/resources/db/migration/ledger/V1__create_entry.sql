create schema if not exists ledger;

-- Every text a register was ever declared by. Entries are read and counted by the version they were last written under.
create table ledger.definition (
    ledger     text        not null check (ledger ~ '^[a-z][a-z0-9_]{0,29}$'),
    version    integer     not null check (version > 0),
    content    text        not null,
    adopted_at timestamptz not null,
    primary key (ledger, version)
);

create sequence ledger.entry_id;

-- One partition for each register, made when it is adopted, with the indexes its list needs. Entries are voided, never
-- deleted.
create table ledger.entry (
    id              bigint      not null default nextval('ledger.entry_id'),
    ledger          text        not null,
    version         integer     not null,
    organization_id integer     not null,
    home_id         integer     not null,
    employer_id     bigint,
    day             date        not null,
    values          jsonb       not null,
    state           text,
    highlight       boolean     not null default false,
    search          text        not null,
    grams           integer[]   not null,
    natural_key     bytea       not null,
    imported_key    bytea,
    import_id       bigint,
    created_at      timestamptz not null,
    created_by      text        not null,
    voided_at       timestamptz,
    voided_by       text,
    void_reason     text,
    primary key (ledger, id),
    foreign key (ledger, version) references ledger.definition,
    check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
    check ((import_id is null) = (imported_key is null))
) partition by list (ledger);

comment on column ledger.entry.organization_id is 'Whose entry it is, as its place fields say';
comment on column ledger.entry.home_id is 'The union whose book it was entered into; falls back to it when no place field leads anywhere';
comment on column ledger.entry.grams is 'Each two neighbouring characters of the search text as one number';
comment on column ledger.entry.natural_key is 'Hash of all values that tell two entries apart, as they are now';
comment on column ledger.entry.imported_key is 'The same as it was when imported, so that the same file again books nothing twice';

create function ledger.refuse_delete() returns trigger language plpgsql as $$
begin
    raise exception 'Entries are voided, never deleted (台账记录只能作废，不能删除)';
end
$$;
create trigger entry_is_never_deleted before delete on ledger.entry
    for each row execute function ledger.refuse_delete();

-- How many entries a union has in a year (period 2025) and in a month (period 202503), so that a list of a million rows
-- counts exactly at no cost. Writers append changes and wait for nobody; they are merged now and then.
create table ledger.tally (
    ledger          text    not null,
    period          integer not null,
    organization_id integer not null,
    entries         bigint  not null,
    primary key (ledger, period, organization_id)
);
create table ledger.tally_change (
    ledger          text    not null,
    period          integer not null,
    organization_id integer not null,
    entries         bigint  not null
) with (autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);

create function ledger.periods(day date) returns setof integer
    language sql immutable parallel safe rows 2 as $$
    values (extract(year from day)::integer),
           (extract(year from day)::integer * 100 + extract(month from day)::integer)
$$;

create function ledger.tally_added() returns trigger language plpgsql as $$
begin
    insert into ledger.tally_change (ledger, period, organization_id, entries)
    select ledger, period, organization_id, count(*)
      from added cross join lateral ledger.periods(day) period
     where voided_at is null
     group by ledger, period, organization_id;
    return null;
end
$$;

create function ledger.tally_corrected() returns trigger language plpgsql as $$
begin
    insert into ledger.tally_change (ledger, period, organization_id, entries)
    select ledger, period, organization_id, sum(one)
      from (select ledger, day, organization_id, 1 as one from added where voided_at is null
            union all
            select ledger, day, organization_id, -1 from removed where voided_at is null) entry
     cross join lateral ledger.periods(day) period
     group by ledger, period, organization_id
    having sum(one) <> 0;
    return null;
end
$$;

create trigger tally_added after insert on ledger.entry
    referencing new table as added for each statement execute function ledger.tally_added();
create trigger tally_corrected after update on ledger.entry
    referencing new table as added old table as removed for each statement execute function ledger.tally_corrected();
