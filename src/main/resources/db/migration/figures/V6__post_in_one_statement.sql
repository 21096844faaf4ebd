-- A record's first line is uniqueness and lock enough for its first statement; a row in figures.source is made for those
-- that are restated.
comment on table figures.source is 'Records that were restated: whoever restates one holds its row until the transaction ends';

-- Always empty. Whoever posts mentions the gate in the very statement, and so holds the weakest lock on it until the
-- transaction ends. Whoever takes days away from unions shuts it. PostgreSQL locks a statement's tables before it takes
-- the statement's snapshot: a poster who had to wait sees the ways as they are then.
create table figures.gate (
    nothing boolean not null check (false)
);

-- Waits for whoever is posting just now, and holds up whoever comes next until the transaction ends. Tries for five seconds,
-- never for long at a time: whoever wants to post waits behind each try.
create function figures.shut_gate() returns void
    language plpgsql as $$
declare
    patience constant text := current_setting('lock_timeout');
    give_up  constant timestamptz := clock_timestamp() + interval '5 seconds';
begin
    perform set_config('lock_timeout', '150ms', true);
    loop
        begin
            lock table figures.gate in access exclusive mode;
            exit;
        exception when lock_not_available then
            if clock_timestamp() > give_up then
                raise;
            end if;
        end;
        perform pg_sleep(0.1);
    end loop;
    perform set_config('lock_timeout', patience, true);
end
$$;

-- Called for what cannot be posted.
create function figures.refuse_place(organization integer, day date) returns boolean
    language plpgsql volatile as $$
begin
    raise exception 'union % has no place on %', organization, day using errcode = 'UL001';
end
$$;

drop function figures.require_places;

-- Organization says that the ways to these unions have changed. Where days are taken away from a union, whoever is posting
-- just now is waited for; later ones see the new ways. Totals are locked first, so that nobody waits at the gate for them.
create or replace function figures.retraced(changed integer[]) returns void
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
        perform figures.lock_cells();
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
