-- Totals of facts for unions with many others below them. A fact waits in the tail from the moment it is posted until it is
-- merged into cells; a figure is always cells plus tail, read in one statement. Only facts and ways are the truth: cells can
-- be computed from them again at any time.

-- A cluster in which transactions were numbered from the beginning: transaction numbers compare within one era only. A new
-- one begins when the book finds itself restored into another cluster.
create table figures.era (
    id      smallint    primary key,
    cluster bigint      not null,
    began   timestamptz not null default now()
);
insert into figures.era (id, cluster) select 1, system_identifier from pg_control_system();

alter table figures.fact add column era smallint not null default 1;
alter table figures.moment add column era smallint not null default 1;
drop index figures.fact_posted;
create index fact_posted on figures.fact (era, posted_xid, indicator);

alter table figures.indicator add column stock boolean;
update figures.indicator
   set stock = exists (select
                         from figures.indicator_version version
                        where version.indicator = indicator.id
                          and version.kind = 'STOCK');
alter table figures.indicator alter column stock set not null;
comment on column figures.indicator.stock is 'An indicator keeps its kind for ever';

-- The dated tree as the cells know it: the way from the root down to the union itself. Written by figures.retraced alone, in
-- the transaction that changes the tree.
create table figures.way (
    organization integer   not null,
    from_day     date      not null,
    to_day       date      not null,
    path         integer[] not null,
    era          smallint  not null default 1,
    began        xid8      not null default pg_current_xact_id(),
    began_at     timestamptz not null default clock_timestamp(),
    primary key (organization, from_day)
);
comment on column figures.way.to_day is 'Exclusive; infinity while it lasts';
create index way_path on figures.way using gin (path);

-- Ways that were once believed, for figures as of an earlier moment.
create table figures.past_way (
    organization integer   not null,
    from_day     date      not null,
    to_day       date      not null,
    path         integer[] not null,
    era          smallint  not null,
    began        xid8      not null,
    began_at     timestamptz not null,
    ended_era    smallint  not null default 1,
    ended        xid8      not null default pg_current_xact_id(),
    ended_at     timestamptz not null default clock_timestamp()
);
create index past_way_ended on figures.past_way (ended_era, ended);

-- Facts not yet merged into cells.
create table figures.tail (
    fact         bigint        not null,
    organization integer       not null,
    indicator    integer       not null,
    day          date          not null,
    breakdown    integer       not null,
    quantity     numeric(20,2) not null,
    posted_at    timestamptz   not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
create index tail_indicator on figures.tail (indicator, day);
insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
select id, organization, indicator, day, breakdown, quantity from figures.fact;

-- A past moment, between the two kept moments around it.
create type figures.horizon as (
    at         timestamptz,
    era        smallint,
    before_era smallint,
    before     pg_snapshot,
    after_era  smallint,
    after      pg_snapshot
);
comment on column figures.horizon.era is 'The present one';
comment on column figures.horizon.before is 'Null before the first kept moment';
comment on column figures.horizon.after is 'Null behind the last kept moment';

create function figures.horizon_at(asked timestamptz) returns figures.horizon
    language sql stable as $$
    select row (asked, (select max(id) from figures.era), before.era, before.snapshot, after.era, after.snapshot)::figures.horizon
      from (values (1)) as one
      left join lateral (select era, snapshot from figures.moment where at <= asked order by at desc limit 1) before on true
      left join lateral (select era, snapshot from figures.moment where at >= asked order by at limit 1) after on true
$$;

drop function figures.committed_at;

-- Stable, although the server calls commit times volatile: what a statement sees was committed before it began, and remains
-- so. Only then may the planner look into whoever asks.
create function figures.committed_at(xid xid8, written_at timestamptz) returns timestamptz
    language plpgsql stable as $$
begin
    return case
               when current_setting('track_commit_timestamp')::boolean
                   then coalesce(pg_xact_commit_timestamp(xid::xid), written_at)
               else written_at
           end;
end
$$;

-- Whether what a transaction wrote had been committed by then. Between two kept moments commit times decide; where the
-- server does not keep them (any more), the time of writing stands in.
create function figures.seen(era smallint, xid xid8, written_at timestamptz, horizon figures.horizon) returns boolean
    language sql stable as $$
    select case
               when era < horizon.before_era then true
               when era = horizon.before_era and pg_visible_in_snapshot(xid, horizon.before) then true
               when era > horizon.after_era then false
               when era = horizon.after_era and not pg_visible_in_snapshot(xid, horizon.after) then false
               when era < horizon.era then written_at <= horizon.at
               when xid = pg_current_xact_id_if_assigned() then false
               else figures.committed_at(xid, written_at) <= horizon.at
           end
$$;

-- The unions that have cells; the others are read from their few facts.
create table figures.node (
    organization integer primary key
);

-- What falls to a node and everything below it in a month or on a day.
create table figures.cell (
    node      integer  not null,
    indicator integer  not null,
    breakdown integer  not null,
    period    date     not null,
    facts     integer  not null,
    grain     smallint not null check (grain in (1, 2)),
    quantity  numeric  not null,
    primary key (node, indicator, breakdown, grain, period)
) with (fillfactor = 90);
comment on column figures.cell.breakdown is '0: all facts, whatever their breakdown';
comment on column figures.cell.grain is '1: a day, 2: a month';
comment on column figures.cell.period is 'The day, or the first of the month';

-- What a fact adds along one way of its union, and when. A FLOW stays where it happened; a STOCK comes and goes with the
-- union.
create function figures.effects(fact_day date, stock boolean, from_day date, to_day date)
    returns table (day date, sign integer)
    language sql immutable parallel safe rows 1 as $$
    select effect.day, effect.sign
      from (values (greatest(from_day, fact_day), 1), (to_day, -1)) as effect(day, sign)
     where to_day > fact_day
       and (stock or from_day <= fact_day)
       and (effect.sign = 1 or stock and to_day < 'infinity')
$$;

-- The cells of one node that an effect adds to: its day and its month, of all facts and of those broken down alike.
create function figures.spread(day date, breakdown integer, kinds jsonb)
    returns table (breakdown integer, grain smallint, period date)
    language sql stable parallel safe rows 4 as $$
    select part.breakdown, part.grain::smallint, part.period
      from (values (0, 1, day),
                   (0, 2, date_trunc('month', day::timestamp)::date),
                   (breakdown, 1, day),
                   (breakdown, 2, date_trunc('month', day::timestamp)::date)) as part(breakdown, grain, period)
     where part.breakdown = 0 or kinds <> '{}'
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
     cross join lateral figures.spread(effect.day, fact.breakdown, breakdown.kinds) part
     where way.path @> array[top]
       and (wanted is null or fact.indicator = wanted)
       and not exists (select from figures.tail where tail.fact = fact.id)
     group by fact.indicator, part.breakdown, part.grain, part.period
    having sum(effect.sign * fact.quantity) <> 0 or sum(effect.sign) <> 0
$$;

-- Whoever changes cells waits for whoever does just now. Posters and readers never do.
create function figures.lock_cells() returns void
    language plpgsql as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'cells are changed in read committed transactions only: others would change what was already read';
    end if;
    perform pg_advisory_xact_lock(hashtext('figures.cell'));
end
$$;

-- Gives a union cells.
create function figures.total(union_ integer) returns void
    language plpgsql as $$
begin
    perform figures.lock_cells();
    if not exists (select from figures.node where organization = union_) then
        insert into figures.node values (union_);
        insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
        select union_, indicator, breakdown, grain, period, quantity, facts
          from figures.recounted(union_, null)
         order by indicator, breakdown, grain, period;
    end if;
end
$$;

-- The first day on which what is believed of these unions' places differs from what organization says now.
create function figures.first_difference(changed integer[]) returns date
    language plpgsql stable as $$
begin
    return (
        with edges as (
            select organization, from_day as day from figures.way where organization = any (changed)
            union
            select organization, to_day from figures.way where organization = any (changed)
            union
            select organization_id, from_day from organization.path where organization_id = any (changed)
            union
            select organization_id, to_day from organization.path where organization_id = any (changed))
        select min(edges.day)
          from edges
          left join figures.way on way.organization = edges.organization
                               and way.from_day <= edges.day and way.to_day > edges.day
          left join organization.path on path.organization_id = edges.organization
                                     and path.from_day <= edges.day and path.to_day > edges.day
         where way.path is distinct from path.path);
end
$$;

-- Organization says that the ways to these unions have changed: moves what they have posted along, and remembers the ways
-- that were.
create function figures.retraced(changed integer[]) returns void
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
            select node, merged.indicator, part.breakdown, part.grain, part.period,
                   sum(shared.factor * effect.sign * merged.quantity), sum(shared.factor * effect.sign * merged.facts)
              from merged
              join shared on shared.kin = merged.kin
             cross join lateral figures.effects(merged.day, merged.stock, shared.from_day, shared.to_day) effect
             cross join lateral unnest(shared.nodes) as node
              join figures.breakdown on breakdown.id = merged.breakdown
             cross join lateral figures.spread(effect.day, merged.breakdown, breakdown.kinds) part
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
comment on function figures.retraced is 'Called by organization, in the transaction that changes the tree';

-- Where the watch in the background has found totals that are not what the facts add up to.
create table figures.alarm (
    node        integer     not null,
    indicator   integer     not null,
    found_at    timestamptz not null default now(),
    differences bigint      not null check (differences > 0),
    primary key (node, indicator)
);
