create schema if not exists plan;

-- What a union has settled about a recurring duty for itself and those below it: not owed, or owed on other days. What is due
-- and done is kept nowhere; it is reckoned from the rule and the registers.
create table plan.arrangement (
    id           bigint      generated always as identity primary key,
    duty         text        not null,
    organization integer     not null,
    is_on        boolean     not null,
    days         integer[]   not null,
    reason       text        not null check (reason <> ''),
    made_by      text        not null,
    made_at      timestamptz not null default now(),
    ended_by     text,
    ended_at     timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index arrangement_standing on plan.arrangement (duty, organization) where ended_at is null;

-- Who of those with an account does an item of the plan (work_plan), so that it is found again as theirs.
create table plan.assignment (
    entry       bigint      primary key,
    account     bigint      not null,
    due_on      date        not null,
    is_open     boolean     not null,
    remind_days integer     not null check (remind_days between 0 and 366),
    assigned_by text        not null,
    assigned_at timestamptz not null default now()
);
create index assignment_of_an_account on plan.assignment (account, due_on, entry) where is_open;
comment on column plan.assignment.due_on is 'As the item says; follows it';
