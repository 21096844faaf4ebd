-- As for indicator and breakdown of a fact: whoever states something would share-lock the one row of its kind of record, fifty
-- at once, and they would spend their time on that. Kinds are added before they are used and never removed; `verify` names a
-- fact of an unknown one.
alter table figures.source drop constraint source_kind_fkey;

-- Nearly every record states something of one union on one day: that is answered without sorting and grouping.
create or replace function figures.require_places(organizations integer[], days date[]) returns boolean
    language plpgsql volatile as $$
declare
    homeless record;
begin
    if organizations[1] = all (organizations) and days[1] = all (days) then
        perform pg_advisory_xact_lock_shared(hashtext('figures.place'), organizations[1] % 64);
        if exists (select
                     from figures.way
                    where way.organization = organizations[1]
                      and way.from_day <= days[1]
                      and way.to_day > days[1]) then
            return true;
        end if;
    end if;

    perform pg_advisory_xact_lock_shared(hashtext('figures.place'), bucket)
       from (select distinct organization % 64 as bucket from unnest(organizations) organization order by 1) buckets;

    select stated.organization, stated.day into homeless
      from (select distinct organization, day from unnest(organizations, days) stated(organization, day)) stated
     where not exists (select
                         from figures.way
                        where way.organization = stated.organization
                          and way.from_day <= stated.day
                          and way.to_day > stated.day)
     order by stated.day, stated.organization
     limit 1;
    if found then
        raise exception 'union % has no place on %', homeless.organization, homeless.day using errcode = 'UL001';
    end if;
    return true;
end
$$;
