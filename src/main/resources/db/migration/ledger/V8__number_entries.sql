-- Numbers of entries by register, union and year, where a declaration asks for them.
alter table ledger.entry add column number_year integer;
alter table ledger.entry add column number integer;
alter table ledger.entry add constraint entry_number_is_whole check ((number is null) = (number_year is null));
alter table ledger.entry add constraint entry_number_is_its_own unique (ledger, home_id, number_year, number);

create table ledger.numbering (
    ledger  text    not null,
    home_id integer not null,
    year    integer not null,
    last    integer not null check (last > 0),
    primary key (ledger, home_id, year)
);
comment on table ledger.numbering is 'The last number given; a number is never given twice, and those of entries that were not kept are left out';
