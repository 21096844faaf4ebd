-- How many entries a union has ever had (period 0), and how many all unions have together (organization 0), so that counting
-- does not add up the years of thousands of unions on every page.
create or replace function ledger.periods(day date) returns setof integer
    language sql immutable parallel safe rows 3 as $$
    values (0),
           (extract(year from day)::integer),
           (extract(year from day)::integer * 100 + extract(month from day)::integer)
$$;

create or replace function ledger.tally_added() returns trigger language plpgsql as $$
begin
    insert into ledger.tally_change (ledger, period, organization_id, entries)
    select ledger, period, coalesce(organization_id, 0), count(*)
      from added cross join lateral ledger.periods(day) period
     where voided_at is null
     group by grouping sets ((ledger, period, organization_id), (ledger, period));
    return null;
end
$$;

create or replace function ledger.tally_corrected() returns trigger language plpgsql as $$
begin
    insert into ledger.tally_change (ledger, period, organization_id, entries)
    select ledger, period, coalesce(organization_id, 0), sum(one)
      from (select ledger, day, organization_id, 1 as one from added where voided_at is null
            union all
            select ledger, day, organization_id, -1 from removed where voided_at is null) entry
     cross join lateral ledger.periods(day) period
     group by grouping sets ((ledger, period, organization_id), (ledger, period))
    having sum(one) <> 0;
    return null;
end
$$;

insert into ledger.tally_change (ledger, period, organization_id, entries)
select ledger, 0, organization_id, sum(entries)
  from (select * from ledger.tally union all select * from ledger.tally_change) known
 where period < 10000
 group by ledger, organization_id;
insert into ledger.tally_change (ledger, period, organization_id, entries)
select ledger, period, 0, sum(entries)
  from (select * from ledger.tally union all select * from ledger.tally_change) known
 group by ledger, period;

-- A union's periods side by side.
alter table ledger.tally drop constraint tally_pkey;
alter table ledger.tally add primary key (ledger, organization_id, period);

-- Whose an entry is stands beside its day: a list is gone along without reading the entries of others.
do $$
declare
    shelf text;
begin
    for shelf in
        select relname from pg_inherits join pg_class on oid = inhrelid where inhparent = 'ledger.entry'::regclass
    loop
        execute format('drop index if exists ledger.%I', shelf || '_by_day');
        execute format('create index %I on ledger.%I (day, id) include (organization_id) where voided_at is null',
                       shelf || '_by_day', shelf);
    end loop;
end
$$;
