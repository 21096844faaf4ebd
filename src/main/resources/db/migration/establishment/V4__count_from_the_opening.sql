-- Some regions give an employer so many months after it has opened to have a union, and ask for a fee afterwards.
alter table establishment.effort
    add column opened_on date;
comment on column establishment.effort.opened_on is 'Since when its employer is there without a union, as what is owed was last reckoned; null where that is not known or it has one';
update establishment.effort
   set opened_on = (select moved_in_on
                      from organization.workplace
                     where workplace.employer_id = effort.employer_id
                       and workplace.union_id is null);
