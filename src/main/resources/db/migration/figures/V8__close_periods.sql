-- Closed periods (封账): the books of a union and of everything below it are closed through a day. What is posted for a closed
-- day is counted on the day it is posted, and keeps its own.

create table figures.closing (
    id           integer generated always as identity primary key,
    organization integer     not null,
    through      date        not null check (isfinite(through)),
    closed_at    timestamptz not null default clock_timestamp(),
    closed_by    text        not null,
    reason       text        not null check (btrim(reason) <> ''),
    opened_at    timestamptz,
    opened_by    text,
    opened_for   text check (btrim(opened_for) <> ''),
    check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_for is null))
);
comment on column figures.closing.through is 'Inclusive';
comment on column figures.closing.opened_at is 'Taken back; null while it holds';
create index closing_holds on figures.closing (through) where opened_at is null;
create index closing_of_organization on figures.closing (organization, through) where opened_at is null;

alter table figures.fact add column own_day date;
alter table figures.fact add check (own_day < day);
comment on column figures.fact.day is 'On which it counts: the record''s own day, or the day it was posted where that is closed';
comment on column figures.fact.own_day is 'The record''s own day where that was closed; null where it is the same';
create index fact_dated_away on figures.fact (organization, own_day) where own_day is not null;

-- Through which day a union's books are closed for what happens there on a day; null where they are open. A FLOW is closed by
-- whoever led the union on that day. A STOCK counts on all later days too: there it is closed by whoever led the union then.
create function figures.closed_through(union_ integer, on_day date, stock boolean) returns date
    language sql stable as $$
    select max(closing.through)
      from figures.way
      join figures.closing on closing.organization = any (way.path)
     where way.organization = union_
       and way.to_day > on_day
       and (stock or way.from_day <= on_day)
       and closing.through >= greatest(way.from_day, on_day)
       and closing.opened_at is null
$$;

-- Called for what may not be changed.
create function figures.refuse_closed(organization integer, through date) returns boolean
    language plpgsql volatile as $$
begin
    raise exception 'union % is closed through %', organization, through using errcode = 'UL003';
end
$$;

-- The closing that a change of these unions' ways would reach into, of what is believed of them and what organization says
-- now; null if there is none. A union that is new has nothing to move, nor has one that never posted anything and is taken out of the tree.
create function figures.closing_touched(changed integer[]) returns figures.closing
    language plpgsql stable as $$
declare
    touched figures.closing;
begin
    with known as (
        select distinct way.organization
          from figures.way
         where way.organization = any (changed)
           and (exists (select from organization.path where path.organization_id = way.organization)
                or exists (select from figures.fact where fact.organization = way.organization))),
    edges as (
        select way.organization, way.from_day as day from figures.way where way.organization = any (changed)
        union
        select way.organization, way.to_day from figures.way where way.organization = any (changed)
        union
        select path.organization_id, path.from_day from organization.path where path.organization_id = any (changed)
        union
        select path.organization_id, path.to_day from organization.path where path.organization_id = any (changed))
    select closing.* into touched
      from edges
      join known using (organization)
      left join figures.way on way.organization = edges.organization
                           and way.from_day <= edges.day and way.to_day > edges.day
      left join organization.path on path.organization_id = edges.organization
                                 and path.from_day <= edges.day and path.to_day > edges.day
      join figures.closing on closing.opened_at is null
                          and closing.through >= edges.day
                          and (closing.organization = any (way.path) or closing.organization = any (path.path))
     where way.path is distinct from path.path
     order by closing.through desc, closing.organization
     limit 1;
    return touched;
end
$$;

-- As before, and nothing changes on days that are closed for the old ways or the new.
create or replace function figures.retraced(changed integer[]) returns void
    language plpgsql as $$
declare
    losing   integer[];
    homeless record;
    touched  figures.closing;
begin
    if exists (select from figures.way where organization = any (changed)) then
        perform figures.lock_cells();
        touched := figures.closing_touched(changed);
        if touched.id is not null then
            perform figures.refuse_closed(touched.organization, touched.through);
        end if;
    end if;

    select array_agg(had.organization) into losing
      from (select organization, range_agg(daterange(from_day, to_day)) as days
              from figures.way
             where organization = any (changed)
             group by organization) had
     where not had.days <@ coalesce((select range_agg(daterange(path.from_day, path.to_day))
                                       from organization.path
                                      where path.organization_id = had.organization), '{}');
    if losing is not null then
        perform figures.shut_gate();
    end if;

    perform figures.follow(changed);

    if losing is not null then
        select organization, day into homeless from figures.homeless(losing) limit 1;
        if found then
            perform figures.refuse_place(homeless.organization, homeless.day);
        end if;
    end if;
end
$$;

-- Closes a union's books through a day. Whoever is posting just now is waited for; later ones see the closing. Whoever changes
-- the tree is waited for too.
create function figures.close_through(union_ integer, through_ date, who text, why text) returns integer
    language plpgsql as $$
declare
    closed integer;
begin
    perform figures.lock_cells();
    perform figures.shut_gate();
    insert into figures.closing (organization, through, closed_by, reason)
    values (union_, through_, who, why)
    returning id into closed;
    return closed;
end
$$;

-- Takes a closing back. False, and nothing is changed, when something was dated away from a day that would be open again.
create function figures.open_again(closing_ integer, who text, why text) returns boolean
    language plpgsql as $$
declare
    union_ integer;
begin
    perform figures.lock_cells();
    perform figures.shut_gate();
    update figures.closing
       set opened_at = clock_timestamp(), opened_by = who, opened_for = why
     where id = closing_
       and opened_at is null
    returning organization into union_;
    if exists (select
                 from figures.fact
                 join figures.indicator on indicator.id = fact.indicator
                where fact.own_day is not null
                  and fact.organization in (select way.organization from figures.way where way.path @> array[union_])
                  and figures.closed_through(fact.organization, fact.own_day, indicator.stock) is null) then
        update figures.closing set opened_at = null, opened_by = null, opened_for = null where id = closing_;
        return false;
    end if;
    return true;
end
$$;
