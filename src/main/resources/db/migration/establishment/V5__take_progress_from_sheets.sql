-- What an import of a progress sheet found and left, so that it can be taken back as a whole.
create table establishment.import_change (
    import_id bigint not null,
    effort    bigint not null,
    before    jsonb,
    after     jsonb,
    primary key (import_id, effort)
);
comment on column establishment.import_change.before is 'The steps; null where the import began the work';
comment on column establishment.import_change.after is 'The steps as the import left them';
