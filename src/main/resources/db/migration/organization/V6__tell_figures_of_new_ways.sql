-- Totals follow the tree in the transaction that changes it, whoever changes it.
create or replace function organization.retrace(changed integer[]) returns void
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

    perform figures.retraced(affected);
end
$$;

select figures.retraced(array_agg(distinct organization_id)) from organization.segment having count(*) > 0;
