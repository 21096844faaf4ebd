-- Long work and how far it is. A row outlives the process that does the work; alive_at tells whether that still lives.
create schema if not exists work;

create table work.job (
    id           bigint      generated always as identity primary key,
    title        text        not null,
    arguments    jsonb       not null,
    account      bigint      not null,
    state        text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    done         bigint      not null default 0 check (done >= 0),
    total        bigint      not null default 0 check (total >= 0),
    result       text        not null,
    cancel_asked boolean     not null default false,
    runner       uuid        not null,
    created_at   timestamptz not null default now(),
    alive_at     timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    check ((ended_at is null) = (state in ('waiting', 'running')))
);
comment on column work.job.title is 'Key of a message, with its arguments';
comment on column work.job.account is '0 for the operator of the data folder';
comment on column work.job.result is 'The page to show when it has ended';
comment on column work.job.runner is 'The process that does it';

create index job_unfinished on work.job (alive_at) where state in ('waiting', 'running');
