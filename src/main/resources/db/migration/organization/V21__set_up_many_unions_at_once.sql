-- Who stands below those who move is asked union by union, and of those only who had a place before: to hold every way against
-- the numbers of 11,000 new unions took 14 seconds. All else is as it was.
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
      from (select below.organization_id
              from unnest(changed) mover(organization_id)
             cross join lateral (select organization_id
                                   from organization.segment
                                  where path @> array[mover.organization_id]
                                offset 0) below
             where exists (select
                             from organization.segment
                            where segment.organization_id = mover.organization_id)
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
