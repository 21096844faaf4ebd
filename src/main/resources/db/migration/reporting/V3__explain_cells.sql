-- 数据说明: what the sender says of single cells; sent along, and never changed in what was sent.
create table reporting.explanation (
    report   bigint      not null references reporting.report,
    cell     text        not null,
    words    text        not null check (words <> ''),
    by_login text        not null,
    at       timestamptz not null,
    primary key (report, cell)
);
comment on table reporting.explanation is 'Of a report that is being written';

alter table reporting.sending add column explanations jsonb not null default '{}';
comment on column reporting.sending.explanations is 'By cell, what the sender says of it, and who';
