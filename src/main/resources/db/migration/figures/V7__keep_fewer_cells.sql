-- A union of some size has cells of its months; only a large one, of which any range must be read without touching its facts,
-- has cells of its days and by breakdown too: at a community two facts hardly ever share a day, and its cells would be as
-- many as its facts.

alter table figures.node add column large boolean not null default true;
alter table figures.node alter column large drop default;
comment on column figures.node.large is 'Has cells of days, and by breakdown; the others of months alone';

-- How many facts of each union have been merged, whoever is above it: tells who has grown large.
create table figures.weight (
    organization integer primary key,
    facts        bigint  not null
) with (fillfactor = 70);
insert into figures.weight (organization, facts)
select organization, count(*)
  from figures.fact
 where not exists (select from figures.tail where tail.fact = fact.id)
 group by organization;

-- Whoever reads in a snapshot older than a rebuild does not see this row, and reads facts instead of the cells that were
-- exchanged behind it.
insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
values (0, 0, 0, 1, '-infinity', 0, 0);

drop function figures.recounted;
drop function figures.spread;

-- The cells of one node that an effect adds to: its month, and at a large one its day, of all facts and of those broken down
-- alike.
create function figures.spread(day date, breakdown integer, kinds jsonb, large boolean)
    returns table (breakdown integer, grain smallint, period date)
    language sql stable parallel safe rows 3 as $$
    select part.breakdown, part.grain::smallint, part.period
      from (values (0, 2, date_trunc('month', day::timestamp)::date),
                   (0, 1, day),
                   (breakdown, 2, date_trunc('month', day::timestamp)::date),
                   (breakdown, 1, day)) as part(breakdown, grain, period)
     where (large or part.breakdown = 0 and part.grain = 2)
       and (part.breakdown = 0 or kinds <> '{}')
$$;

-- A union's cells as the merged facts say they are; of one indicator, or null for all.
create function figures.recounted(top integer, wanted integer)
    returns table (indicator integer, breakdown integer, grain smallint, period date, quantity numeric, facts bigint)
    language sql stable as $$
    select fact.indicator, part.breakdown, part.grain, part.period,
           sum(effect.sign * fact.quantity), sum(effect.sign)
      from figures.way
      join figures.fact on fact.organization = way.organization
      join figures.indicator on indicator.id = fact.indicator
      join figures.breakdown on breakdown.id = fact.breakdown
     cross join lateral figures.effects(fact.day, indicator.stock, way.from_day, way.to_day) effect
     cross join lateral figures.spread(effect.day, fact.breakdown, breakdown.kinds,
                                       (select large from figures.node where organization = top)) part
     where way.path @> array[top]
       and (wanted is null or fact.indicator = wanted)
       and not exists (select from figures.tail where tail.fact = fact.id)
     group by fact.indicator, part.breakdown, part.grain, part.period
    having sum(effect.sign * fact.quantity) <> 0 or sum(effect.sign) <> 0
$$;

drop function figures.total;

-- Gives a union cells, or more of them when it has grown large.
create function figures.total(union_ integer, large_ boolean) returns void
    language plpgsql as $$
begin
    perform figures.lock_cells();
    if not exists (select from figures.node where organization = union_ and (large or not large_)) then
        insert into figures.node (organization, large)
        values (union_, large_)
        on conflict (organization) do update set large = excluded.large;
        delete from figures.cell where node = union_;
        insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
        select union_, indicator, breakdown, grain, period, quantity, facts
          from figures.recounted(union_, null)
         order by indicator, breakdown, grain, period;
    end if;
end
$$;

create or replace function figures.follow(changed integer[]) returns void
    language plpgsql as $$
declare
    since date;
begin
    if exists (select from figures.way where organization = any (changed)) then
        perform figures.lock_cells();
        since := figures.first_difference(changed);

        if since is not null then
            with side as (
                select -1 as factor, organization, from_day, to_day, path
                  from figures.way
                 where organization = any (changed)
                union all
                select 1, organization_id, from_day, to_day, path
                  from organization.path
                 where organization_id = any (changed)),
            noded as (
                select side.factor, side.organization, side.from_day, side.to_day,
                       array(select node.organization
                               from figures.node
                              where node.organization = any (side.path)
                              order by 1) as nodes
                  from side),
            -- Unions that come from the same places and go to the same places move together.
            kin as (
                select organization, dense_rank() over (order by sides) as kin
                  from (select organization,
                               array_agg(row (factor, from_day, to_day, nodes)::text order by factor, from_day) as sides
                          from noded
                         group by organization) one),
            shared as (
                select distinct kin.kin, noded.factor, noded.from_day, noded.to_day, noded.nodes
                  from noded
                  join kin using (organization)),
            merged as (
                select kin.kin, fact.indicator, indicator.stock, fact.breakdown,
                       greatest(fact.day, since - 1) as day,
                       sum(fact.quantity) as quantity, count(*) as facts
                  from figures.fact
                  join kin using (organization)
                  join figures.indicator on indicator.id = fact.indicator
                 where fact.organization = any (changed)
                   and (indicator.stock or fact.day >= since)
                   and not exists (select from figures.tail where tail.fact = fact.id)
                 group by 1, 2, 3, 4, 5)
            insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
            select node.organization, merged.indicator, part.breakdown, part.grain, part.period,
                   sum(shared.factor * effect.sign * merged.quantity), sum(shared.factor * effect.sign * merged.facts)
              from merged
              join shared on shared.kin = merged.kin
             cross join lateral figures.effects(merged.day, merged.stock, shared.from_day, shared.to_day) effect
              join figures.node on node.organization = any (shared.nodes)
              join figures.breakdown on breakdown.id = merged.breakdown
             cross join lateral figures.spread(effect.day, merged.breakdown, breakdown.kinds, node.large) part
             where effect.day >= since
             group by 1, 2, 3, 4, 5
            having sum(shared.factor * effect.sign * merged.quantity) <> 0
                or sum(shared.factor * effect.sign * merged.facts) <> 0
             order by 1, 2, 3, 4, 5
            on conflict (node, indicator, breakdown, grain, period)
            do update set quantity = cell.quantity + excluded.quantity, facts = cell.facts + excluded.facts;
        end if;

        with ended as (
            delete from figures.way
             where organization = any (changed)
               and not exists (select
                                 from organization.path
                                where path.organization_id = way.organization
                                  and path.from_day = way.from_day
                                  and path.to_day = way.to_day
                                  and path.path = way.path)
            returning organization, from_day, to_day, path, era, began, began_at)
        insert into figures.past_way (organization, from_day, to_day, path, era, began, began_at)
        select organization, from_day, to_day, path, era, began, began_at from ended;
    end if;

    insert into figures.way (organization, from_day, to_day, path)
    select organization_id, from_day, to_day, path
      from organization.path
     where organization_id = any (changed)
    on conflict do nothing;
end
$$;

-- Puts newly counted cells in the place of the old ones. Waits for readers by short attempts only, because others queue
-- behind whoever waits for a table.
create function figures.exchange_cells() returns void
    language plpgsql as $$
begin
    for attempt in 1 .. 50 loop
        begin
            perform set_config('lock_timeout', '200ms', true);
            lock table figures.cell in access exclusive mode;
            perform set_config('lock_timeout', '0', true);
            drop table figures.cell;
            alter table figures.counted rename to cell;
            alter index figures.counted_pkey rename to cell_pkey;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2);
        end;
    end loop;
    raise exception 'somebody has been reading totals for long: try again later' using errcode = 'lock_not_available';
end
$$;

-- What was posted since a moment is taken off the totals of now, an indicator at a time; how much that is, the moment says.
drop index figures.fact_posted;
create index fact_posted on figures.fact (indicator, era, posted_xid);

alter table figures.moment add column facts bigint;
comment on column figures.moment.facts is 'The greatest number given to a fact by then; null where nobody noted it';

alter type figures.horizon add attribute before_facts bigint;

create or replace function figures.horizon_at(asked timestamptz) returns figures.horizon
    language sql stable as $$
    select row (asked, (select max(id) from figures.era), before.era, before.snapshot, after.era, after.snapshot,
                before.facts)::figures.horizon
      from (values (1)) as one
      left join lateral (select era, snapshot, facts from figures.moment where at <= asked order by at desc limit 1) before on true
      left join lateral (select era, snapshot from figures.moment where at >= asked order by at limit 1) after on true
$$;

-- The greatest number given to a fact, be it committed or not; 0 before the first.
create function figures.last_fact() returns bigint
    language sql volatile as $$
    select case when is_called then last_value else 0 end from figures.fact_id_seq
$$;
