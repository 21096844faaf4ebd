-- 列出提纲没有写到的数据 in runs, and how many unions a run could have been for.
alter table summary.batch
    add column rest  boolean not null default false,
    add column below integer not null default 0;
comment on column summary.batch.below is 'Unions of the level when it was written; more than unions where a run takes no more';
