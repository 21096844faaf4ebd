-- Outlines that unions made of their own: each version as it was taken into use, for the union and everything below it.
create table summary.outline (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    code         text        not null,
    version      integer     not null check (version > 0),
    content      text        not null,
    note         text        not null,
    adopted_by   text        not null,
    adopted_at   timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    unique (organization, code, version),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on column summary.outline.code is 'The id of the shipped outline it takes the place of, or an id of its own';
comment on column summary.outline.withdrawn_at is 'Since when what holds above counts again';

-- What is being changed and not yet in use.
create table summary.outline_draft (
    organization integer     not null,
    code         text        not null,
    content      text        not null,
    edition      integer     not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    primary key (organization, code)
);
comment on column summary.outline_draft.edition is 'Raised with every change, so that two people do not overwrite each other';

create sequence summary.own_outline;
comment on sequence summary.own_outline is 'Numbers of outlines that take the place of none';
