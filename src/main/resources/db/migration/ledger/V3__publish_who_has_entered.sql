-- Who has an entry of a register in a range of days (both ends included), for those who look whether something regular was done.
create function ledger.entered(register text, first_day date, last_day date, field text, words text[])
    returns table (organization_id integer, day date)
    language sql stable parallel safe rows 1000 as $$
    select entry.organization_id, min(entry.day)
      from ledger.entry entry
     where entry.ledger = register
       and entry.voided_at is null
       and entry.day between first_day and last_day
       and (field = '' or entry.values ->> field = any (words))
     group by entry.organization_id
$$;
comment on function ledger.entered is
    'Published. Each union with such an entry and the first day of one; the field empty for any entry, else with one of the words';

create function ledger.first_entered(union_id integer, register text, first_day date, last_day date, field text, words text[])
    returns date
    language sql stable parallel safe as $$
    select min(entry.day)
      from ledger.entry entry
     where entry.ledger = register
       and entry.organization_id = union_id
       and entry.voided_at is null
       and entry.day between first_day and last_day
       and (field = '' or entry.values ->> field = any (words))
$$;
comment on function ledger.first_entered is 'Published. The same of one union; null when it has none';
