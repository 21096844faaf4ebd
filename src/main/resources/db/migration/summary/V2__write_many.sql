-- Summaries of many unions written in one run, as one file.
create table summary.batch (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    login        text        not null,
    level        text        not null,
    kind         text        not null,
    year         integer     not null,
    part         integer     not null,
    begun_at     timestamptz not null,
    job          bigint,
    unions       integer     not null default 0,
    written      integer     not null default 0,
    left_out     jsonb       not null default '[]',
    content      bytea
);
comment on column summary.batch.level is 'Of the unions below that it is for';
comment on column summary.batch.left_out is 'Those that had too little to tell, by name, and why';
comment on column summary.batch.content is 'A zip of Word documents; null until all are written';

create index batch_by_union on summary.batch (organization, id desc);
create index batch_by_age on summary.batch (begun_at);
