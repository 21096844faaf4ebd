-- An officer who is away hands his rights at his place to another account for some days (代理).
create table access.delegation (
    id       bigint generated always as identity primary key,
    giver    bigint      not null references access.account,
    taker    bigint      not null references access.account,
    from_day date        not null,
    to_day   date        not null,
    reason   text        not null default '',
    made_at  timestamptz not null,
    ended_at timestamptz,
    ended_by bigint references access.account,
    check (giver <> taker),
    check (from_day <= to_day),
    check ((ended_at is null) = (ended_by is null))
);
comment on column access.delegation.to_day is 'The last day';

create index delegation_given on access.delegation (giver, id);
create index delegation_taken on access.delegation (taker, id);
