-- From which day on recurring duties are owed, where it is not the day the union was set up in the book: of the union and those
-- below it, the nearest above counts.
create table plan.first_day (
    organization integer     primary key,
    first_day    date        not null,
    reason       text        not null check (reason <> ''),
    made_by      text        not null,
    made_at      timestamptz not null default now()
);
