-- What a union has set a parameter of the rules to, for itself and everything below it, from a day on. Never changed: a later
-- one takes its place, or it is taken back.
create table regulation.local_value (
    id            bigint      generated always as identity primary key,
    parameter     text        not null,
    organization  integer     not null,
    from_day      date        not null,
    value         numeric     not null check (value >= 0),
    source        text        not null,
    set_by        text        not null,
    set_at        timestamptz not null default now(),
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    withdrawn_for text,
    check ((withdrawn_at is null) = (withdrawn_for is null))
);
create index local_value_organization on regulation.local_value (organization, parameter);
