-- Every fact that stands lies on a day on which its union has a place: a union that is closed ends its ways, and a fact
-- there would count nowhere. Whoever posts shares a lock on the union's bucket; whoever takes days away from a union waits
-- for them, so that neither can miss what the other has done.

-- Refuses to post on a day on which the union has no place. Called for its fresh snapshot behind the lock, in the
-- statement that posts.
create function figures.require_places(organizations integer[], days date[]) returns boolean
    language plpgsql volatile as $$
declare
    homeless record;
begin
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

-- Facts that stand on days on which their unions have no place; none, ever.
create function figures.homeless(unions integer[])
    returns table (organization integer, day date)
    language sql stable as $$
    select fact.organization, fact.day
      from figures.fact
     where (unions is null or fact.organization = any (unions))
       and not exists (select
                         from figures.way
                        where way.organization = fact.organization
                          and way.from_day <= fact.day
                          and way.to_day > fact.day)
     group by fact.source_kind, fact.record, fact.indicator, fact.organization, fact.day, fact.breakdown
    having sum(fact.quantity) <> 0
     order by fact.day, fact.organization
$$;

alter function figures.retraced rename to follow;
comment on function figures.follow is 'Moves what unions have posted along with their ways';

-- Organization says that the ways to these unions have changed. Where days are taken away from a union, whoever is posting
-- there just now is waited for; later ones see the new ways.
create function figures.retraced(changed integer[]) returns void
    language plpgsql as $$
declare
    losing   integer[];
    homeless record;
begin
    select array_agg(had.organization) into losing
      from (select organization, range_agg(daterange(from_day, to_day)) as days
              from figures.way
             where organization = any (changed)
             group by organization) had
     where not had.days <@ coalesce((select range_agg(daterange(path.from_day, path.to_day))
                                       from organization.path
                                      where path.organization_id = had.organization), '{}');
    if losing is not null then
        perform set_config('lock_timeout', '3s', true);
        perform pg_advisory_xact_lock(hashtext('figures.place'), bucket)
           from (select distinct organization % 64 as bucket from unnest(losing) organization order by 1) buckets;
        perform set_config('lock_timeout', '0', true);
    end if;

    perform figures.follow(changed);

    if losing is not null then
        select organization, day into homeless from figures.homeless(losing) limit 1;
        if found then
            raise exception 'union % has no place on %', homeless.organization, homeless.day using errcode = 'UL001';
        end if;
    end if;
end
$$;
comment on function figures.retraced is 'Called by organization, in the transaction that changes the tree';

-- The few past ways of one union are sought fact by fact, as of an earlier moment.
create index past_way_organization on figures.past_way (organization);
