-- Long lists are written by a job into a file that waits for whoever asked for it, sealed a megabyte at a time.
create table exchange.export_file (
    id              bigint      generated always as identity primary key,
    account         bigint      not null,
    organization_id integer     not null,
    name            text        not null,
    rows            bigint      not null,
    job_id          bigint,
    begun_at        timestamptz not null,
    finished_at     timestamptz
);
create index export_file_account on exchange.export_file (account, id);
create index export_file_begun_at on exchange.export_file (begun_at);
comment on column exchange.export_file.account is 'Whose it is: nobody else is handed it';
comment on column exchange.export_file.rows is 'As they were counted when it was asked for';
comment on column exchange.export_file.finished_at is 'Null until all of it is there';

create table exchange.export_part (
    file_id bigint  not null references exchange.export_file on delete cascade,
    part    integer not null,
    sealed  bytea   not null,
    primary key (file_id, part)
);
alter table exchange.export_part alter column sealed set storage external;
