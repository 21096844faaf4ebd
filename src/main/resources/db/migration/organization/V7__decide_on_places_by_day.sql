-- What was decided about unions' places, each for a day: moved, closed, reopened, merged, split. Placements follow from what
-- was decided and not withdrawn, in the order of the days: what is decided for an earlier day leaves the later ones alone,
-- and what is withdrawn leaves no trace in the tree.
create table organization.decision (
    id                bigint      generated always as identity primary key,
    kind              text        not null check (kind in ('moved', 'closed', 'reopened', 'merged', 'split')),
    day               date        not null check (isfinite(day)),
    about_id          integer     not null references organization.organization,
    other_id          integer     references organization.organization,
    reason            text        not null,
    decided_by        text        not null,
    decided_at        timestamptz not null default now(),
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on column organization.decision.about_id is 'The union that is closed, reopened, merged or split; of a move the new leading union';
comment on column organization.decision.other_id is 'The union merged into, split off, or that leads the reopened one';

create table organization.decided_place (
    decision_id     bigint  not null references organization.decision,
    organization_id integer not null references organization.organization,
    parent_id       integer references organization.organization check (parent_id <> organization_id),
    standing        text    check (standing in ('open', 'closed', 'merged')),
    primary key (decision_id, organization_id),
    check (parent_id is not null or standing is not null)
);
comment on column organization.decided_place.parent_id is 'Null where it stays where it is';
comment on column organization.decided_place.standing is 'Null where it stays what it is';
create index decided_place_organization on organization.decided_place (organization_id);
create index decision_about on organization.decision (about_id);
create index decision_other on organization.decision (other_id);

do $$
declare
    earlier record;
    known   bigint;
begin
    for earlier in
        select organization_id, parent_id, from_day
          from organization.placement
         where from_day > '-infinity'
         order by from_day, organization_id
    loop
        insert into organization.decision (kind, day, about_id, reason, decided_by)
        values ('moved', earlier.from_day, earlier.parent_id, '', '')
        returning id into known;
        insert into organization.decided_place (decision_id, organization_id, parent_id)
        values (known, earlier.organization_id, earlier.parent_id);
    end loop;
end
$$;

-- A closed union keeps its place for those who look after its papers, and counts nowhere; a merged one counts below the
-- union it was merged into, and takes no new records.
alter table organization.placement
    add column standing text not null default 'open' check (standing in ('open', 'closed', 'merged'));
alter table organization.segment
    add column standing text not null default 'open' check (standing in ('open', 'closed', 'merged'));

create or replace view organization.path as
select organization_id, from_day, to_day, path
  from organization.segment
 where standing <> 'closed';
comment on view organization.path is 'Published. From the root down to the union itself; to_day exclusive, infinity while it lasts; none while it is closed';
comment on function organization.below is 'Published. The union itself and every union below it on that day, closed ones where they stood';

-- Ways from the root down, for unions whose placements have changed and all below them. Totals follow in the same
-- transaction, whoever changes the tree; of unions whose ways have not changed nobody is told.
create or replace function organization.retrace(changed integer[]) returns void
    language plpgsql as $$
declare
    affected   integer[];
    fresh      organization.segment[];
    differing  integer[];
    leaderless text;
begin
    select array_agg(distinct below.organization_id) into affected
      from (select organization_id from organization.segment where path && changed
            union
            select unnest(changed)) below;

    with recursive climb as (
        select organization_id, parent_id, from_day, to_day, array[organization_id] as path, standing, false as unled
          from organization.placement
         where organization_id = any (affected)
        union all
        select climb.organization_id,
               above.parent_id,
               greatest(climb.from_day, above.from_day),
               least(climb.to_day, above.to_day),
               above.organization_id || climb.path,
               climb.standing,
               climb.unled or climb.standing <> 'closed' and above.standing <> 'open'
          from climb
          join organization.placement above on above.organization_id = climb.parent_id
                                           and above.from_day < climb.to_day
                                           and above.to_day > climb.from_day
         where above.organization_id <> all (climb.path)
    ),
    led as (
        select organization_id, from_day, to_day, path, standing, unled
          from climb
         where parent_id is null
    ),
    -- Leading unions come and go in their own stretches; where nothing changes for the union itself, they are one.
    run as (
        select *, count(*) filter (where begins) over (partition by organization_id order by from_day) as number
          from (select *,
                       lag(to_day) over of_union is distinct from from_day
                       or lag(path) over of_union is distinct from path
                       or lag(standing) over of_union is distinct from standing
                       or lag(unled) over of_union is distinct from unled as begins
                  from led
                window of_union as (partition by organization_id order by from_day)) stretch
    ),
    stretch as (
        select organization_id, min(from_day) as from_day, max(to_day) as to_day, path, standing, unled
          from run
         group by organization_id, number, path, standing, unled
    )
    select array_agg(row (organization_id, from_day, to_day, path, standing)::organization.segment),
           min('union ' || organization_id || ' has no open leader on ' || from_day) filter (where unled)
      into fresh, leaderless
      from stretch;
    if leaderless is not null then
        raise exception '%', leaderless using errcode = 'UL002';
    end if;

    select array_agg(distinct coalesce(kept.organization_id, found.organization_id)) into differing
      from (select * from organization.segment where organization_id = any (affected)) kept
      full join unnest(fresh) found using (organization_id, from_day, to_day, path, standing)
     where kept.organization_id is null
        or found.organization_id is null;
    if differing is null then
        return;
    end if;

    delete from organization.segment where organization_id = any (differing);
    insert into organization.segment (organization_id, from_day, to_day, path, standing)
    select organization_id, from_day, to_day, path, standing
      from unnest(fresh)
     where organization_id = any (differing);

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

    perform figures.retraced(differing);
end
$$;

-- Lays the placements of unions out anew, as it was decided.
create function organization.arrange(unions integer[]) returns void
    language plpgsql as $$
begin
    with decided as (
        select organization_id, from_day as day, parent_id, 'open' as standing, 0 as decision
          from organization.placement
         where organization_id = any (unions)
           and from_day = '-infinity'
        union all
        select place.organization_id, decision.day, place.parent_id, place.standing, decision.id
          from organization.decided_place place
          join organization.decision on decision.id = place.decision_id
         where place.organization_id = any (unions)
           and decision.withdrawn_at is null
    ),
    daily as (
        select organization_id, day,
               (array_agg(parent_id order by decision desc) filter (where parent_id is not null))[1] as parent_id,
               (array_agg(standing order by decision desc) filter (where standing is not null))[1] as standing
          from decided
         group by organization_id, day
    ),
    filled as (
        select organization_id, day,
               first_value(parent_id) over (partition by organization_id, parents order by day) as parent_id,
               first_value(standing) over (partition by organization_id, standings order by day) as standing
          from (select *, count(parent_id) over so_far as parents, count(standing) over so_far as standings
                  from daily
                window so_far as (partition by organization_id order by day)) counted
    ),
    beginning as (
        select organization_id, day, parent_id, standing
          from (select *,
                       lag(parent_id) over of_union as parent_before,
                       lag(standing) over of_union as standing_before
                  from filled
                window of_union as (partition by organization_id order by day)) stretch
         where parent_id is distinct from parent_before
            or standing is distinct from standing_before
    ),
    wanted as (
        select organization_id, day as from_day, parent_id, standing,
               coalesce(lead(day) over (partition by organization_id order by day), 'infinity') as to_day
          from beginning
    ),
    difference as (
        select coalesce(wanted.organization_id, kept.organization_id) as organization_id,
               coalesce(wanted.from_day, kept.from_day) as from_day,
               wanted.to_day, wanted.parent_id, wanted.standing
          from wanted
          full join (select * from organization.placement where organization_id = any (unions)) kept
               on kept.organization_id = wanted.organization_id and kept.from_day = wanted.from_day
         where (kept.to_day, kept.parent_id, kept.standing) is distinct from (wanted.to_day, wanted.parent_id, wanted.standing)
    )
    merge into organization.placement
    using difference on placement.organization_id = difference.organization_id
                    and placement.from_day = difference.from_day
    when matched and difference.to_day is null then
        delete
    when matched then
        update set to_day = difference.to_day, parent_id = difference.parent_id, standing = difference.standing
    when not matched then
        insert (organization_id, parent_id, from_day, to_day, standing)
        values (difference.organization_id, difference.parent_id, difference.from_day, difference.to_day, difference.standing);
end
$$;
