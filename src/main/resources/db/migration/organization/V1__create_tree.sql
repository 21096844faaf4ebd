-- The tree of unions, dated. Other modules read organization.path and organization.below, never a table.
create schema if not exists organization;
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

create table organization.organization (
    id          integer generated always as identity primary key,
    name        text        not null check (btrim(name) <> ''),
    evened_name text        not null check (evened_name <> ''),
    initials    text        not null,
    kind        text        not null check (kind in ('nation', 'province', 'city', 'district', 'street', 'community',
                                                     'grassroots', 'branch', 'group')),
    code        text unique check (code ~ '^[0-9A-Z]{18}$'),
    founded_on  date,
    entered_at  timestamptz not null default now()
);
comment on column organization.organization.evened_name is 'The name with spaces, widths and brackets evened out, to be found by';
comment on column organization.organization.initials is 'Pinyin initials of the name, lower case';

create index organization_evened_name on organization.organization (evened_name);
create index organization_name_search on organization.organization using gin (evened_name gin_trgm_ops);
create index organization_initials_search on organization.organization using gin (initials gin_trgm_ops);

-- Which union led which, and when. The first placement of a union reaches back to -infinity, because its records may be
-- older than itself (an employer's headcount counts from the day it moved in); every move ends one and begins the next.
create table organization.placement (
    organization_id integer not null references organization.organization,
    parent_id       integer references organization.organization check (parent_id <> organization_id),
    from_day        date    not null,
    to_day          date    not null default 'infinity',
    primary key (organization_id, from_day),
    check (from_day < to_day),
    constraint placement_never_overlaps
        exclude using gist (organization_id with =, daterange(from_day, to_day) with &&) deferrable
);
comment on column organization.placement.to_day is 'Exclusive; infinity while it lasts';

create index placement_parent on organization.placement (parent_id);
create unique index placement_one_root on organization.placement ((true)) where parent_id is null;

-- The placements of a union and of all that lead it, joined into stretches of time with one way from the root down.
-- Kept by the trigger below in the same statement that changes a placement.
create table organization.segment (
    organization_id integer   not null references organization.organization,
    from_day        date      not null,
    to_day          date      not null,
    path            integer[] not null,
    primary key (organization_id, from_day),
    check (from_day < to_day)
);
create index segment_path on organization.segment using gin (path);

create view organization.path as
select organization_id, from_day, to_day, path
  from organization.segment;
comment on view organization.path is 'Published. From the root down to the union itself; to_day exclusive, infinity while it lasts';

create function organization.retrace(changed integer[]) returns void
    language plpgsql as $$
declare
    affected integer[];
begin
    select array_agg(distinct below.organization_id) into affected
      from (select organization_id from organization.segment where path && changed
            union
            select unnest(changed)) below;

    delete from organization.segment where organization_id = any (affected);

    insert into organization.segment (organization_id, from_day, to_day, path)
    with recursive climb as (
        select organization_id, parent_id, from_day, to_day, array[organization_id] as path
          from organization.placement
         where organization_id = any (affected)
        union all
        select climb.organization_id,
               above.parent_id,
               greatest(climb.from_day, above.from_day),
               least(climb.to_day, above.to_day),
               above.organization_id || climb.path
          from climb
          join organization.placement above on above.organization_id = climb.parent_id
                                           and above.from_day < climb.to_day
                                           and above.to_day > climb.from_day
         where above.organization_id <> all (climb.path)
    )
    select organization_id, from_day, to_day, path
      from climb
     where parent_id is null;

    -- Whoever has a place has it at all times: from the beginning, and each stretch followed by the next.
    if exists (select
                 from (select distinct organization_id
                         from organization.placement
                        where organization_id = any (affected)) placed
                where not exists (select
                                    from organization.segment first
                                   where first.organization_id = placed.organization_id
                                     and first.from_day = '-infinity'))
       or exists (select
                    from organization.segment stretch
                   where stretch.organization_id = any (affected)
                     and stretch.to_day < 'infinity'
                     and not exists (select
                                       from organization.segment next
                                      where next.organization_id = stretch.organization_id
                                        and next.from_day = stretch.to_day)) then
        raise exception 'a union may not be led by itself, nor be without a place at any time'
            using errcode = 'integrity_constraint_violation';
    end if;
end
$$;

create function organization.retrace_inserted() returns trigger
    language plpgsql as $$
begin
    perform organization.retrace(array_agg(distinct organization_id)) from added having count(*) > 0;
    return null;
end
$$;

create function organization.retrace_updated() returns trigger
    language plpgsql as $$
begin
    perform organization.retrace(array_agg(distinct organization_id))
       from (select organization_id from added union select organization_id from removed) changed
     having count(*) > 0;
    return null;
end
$$;

create function organization.retrace_deleted() returns trigger
    language plpgsql as $$
begin
    perform organization.retrace(array_agg(distinct organization_id)) from removed having count(*) > 0;
    return null;
end
$$;

create trigger retrace_inserted after insert on organization.placement
    referencing new table as added for each statement execute function organization.retrace_inserted();
create trigger retrace_updated after update on organization.placement
    referencing new table as added old table as removed for each statement execute function organization.retrace_updated();
create trigger retrace_deleted after delete on organization.placement
    referencing old table as removed for each statement execute function organization.retrace_deleted();

-- Inlined into the asking query when called in its from clause.
create function organization.below(place integer, day date) returns setof integer
    language sql stable parallel safe rows 500 as $$
    select organization_id
      from organization.segment
     where path @> array[place]
       and from_day <= day
       and to_day > day
$$;
comment on function organization.below is 'Published. The union itself and every union below it on that day';
