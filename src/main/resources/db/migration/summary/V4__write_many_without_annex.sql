-- 不附数据来源 in runs.
alter table summary.batch
    add column annex boolean not null default true;
comment on column summary.batch.annex is 'Whether the annex 数据来源 is behind each text';
