-- What a union is to reach of an indicator in a year, set by itself or by the union above.
create table evaluation.target (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    year         integer not null check (year between 1950 and 2199),
    indicator    text    not null,
    value        numeric(16, 2) not null check (value >= 0),
    keep         numeric(16, 2) check (keep <= value),
    strive       numeric(16, 2) check (strive >= value),
    plan         numeric(16, 2)[] check (cardinality(plan) = 3),
    set_at       integer not null,
    day          date    not null,
    above        integer,
    voided_at    timestamptz
);
create unique index target_of_union on evaluation.target (organization, year, indicator) where voided_at is null;
comment on column evaluation.target.keep is 'What must not be fallen short of (保)';
comment on column evaluation.target.strive is 'What is hoped for (争)';
comment on column evaluation.target.plan is 'To be reached by the end of the first, second and third quarter; null: evenly by days';
comment on column evaluation.target.set_at is 'The union that set it: itself or the one above';
comment on column evaluation.target.day is 'The day it is posted on: the first of the year on which the union lay in the tree';
comment on column evaluation.target.above is 'The union it lay directly below on that day, where it is taken off again; null at the root';
