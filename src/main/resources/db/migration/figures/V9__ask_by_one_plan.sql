-- What a reading asks for, one row a scan; its bounds are one of the calendars. In a function that the planner does not look
-- into, so that it expects as many rows when it knows the arrays as when it does not: it would make a plan for every call
-- else, which takes four times as long as reading a figure.
create function figures.asked(numbers integer[], nodes integer[], indicators integer[], stocks boolean[], grains smallint[],
                              calendars text[], calendars_of integer[], kinds_of jsonb[], splittings text[])
    returns table (number integer, node integer, indicator integer, stock boolean, grain smallint,
                   bounds date[], kinds jsonb, splitting text)
    language plpgsql stable rows 10 as $$
begin
    return query
    with calendar as materialized (
        select written.calendar, written.bounds::date[] as bounds
          from unnest(calendars) with ordinality as written(bounds, calendar))
    select each.number, each.node, each.indicator, each.stock, each.grain, calendar.bounds, each.kinds, each.splitting
      from unnest(numbers, nodes, indicators, stocks, grains, calendars_of, kinds_of, splittings)
           as each(number, node, indicator, stock, grain, calendar, kinds, splitting)
      join calendar on calendar.calendar = each.calendar;
end
$$;
