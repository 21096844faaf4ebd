-- Documents (文稿): texts with bound figures, on their way from the first draft to the issued paper.
create table drafting.document (
    id              bigint      generated always as identity primary key,
    organization    integer     not null,
    kind            text        not null,
    outline         text        not null,
    outline_version integer     not null,
    year            integer     not null,
    part            integer     not null,
    period_name     text        not null,
    from_day        date        not null,
    to_day          date        not null check (to_day >= from_day),
    title           text        not null check (title <> ''),
    evened_title    text        not null,
    content         jsonb       not null,
    state           text        not null
                    check (state in ('draft', 'review', 'returned', 'approved', 'final', 'issued', 'voided')),
    edition         integer     not null default 1,
    author          text        not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    submitted_by    text        not null default '',
    approved_by     text        not null default '',
    signatory       text        not null default '',
    remark          text        not null default '',
    moment          timestamptz check (moment is not null or state not in ('final', 'issued')),
    number          text        not null default '',
    issued_on       date        check ((issued_on is not null) = (state = 'issued'))
);
comment on column drafting.document.edition is 'Raised with every change, so that two people do not write over each other';
comment on column drafting.document.moment is 'As of which its figures were found to hold when it was finished (定稿)';
comment on column drafting.document.remark is 'Why it was returned or voided; empty when it was not';
create index document_of_a_union on drafting.document (organization, id desc);
create index document_by_title on drafting.document using gin (organization.pairs(evened_title));

create function drafting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of drafting.% are never changed', tg_table_name;
end
$$;

-- A figure as it was written into a document, with all it comes from. Another value is another figure.
create table drafting.figure (
    document bigint      not null references drafting.document,
    number   integer     not null,
    content  jsonb       not null,
    moment   timestamptz not null,
    primary key (document, number)
);
create trigger figures_stay before update or delete on drafting.figure
    for each row execute function drafting.refuse_change();

-- That a figure stays as it is written although the book now says something else.
create table drafting.kept (
    document bigint      not null,
    figure   integer     not null,
    now      text        not null,
    remark   text        not null check (remark <> ''),
    by_login text        not null,
    at       timestamptz not null,
    primary key (document, figure),
    foreign key (document, figure) references drafting.figure
);
comment on column drafting.kept.now is 'What the book said then, as it would be written; when it says yet something else, it is asked again';

create table drafting.version (
    document bigint      not null references drafting.document,
    number   integer     not null,
    title    text        not null,
    content  jsonb       not null,
    occasion text        not null,
    note     text        not null,
    by_login text        not null,
    at       timestamptz not null,
    primary key (document, number)
);
comment on column drafting.version.occasion is 'created, saved, combined, or the step it was kept for';
create trigger versions_stay before update or delete on drafting.version
    for each row execute function drafting.refuse_change();

create table drafting.comment (
    id          bigint      generated always as identity primary key,
    document    bigint      not null references drafting.document,
    block       text        not null,
    words       text        not null check (words <> ''),
    by_login    text        not null,
    at          timestamptz not null,
    resolved_by text        not null default '',
    resolved_at timestamptz check ((resolved_at is null) = (resolved_by = ''))
);
create index comment_of_a_document on drafting.comment (document, id);
comment on column drafting.comment.block is 'Key of the paragraph it is about, which may have been deleted since';

-- Whose paragraph it was before it was taken into this document.
create table drafting.origin (
    document   bigint not null references drafting.document,
    block      text   not null,
    source     bigint not null references drafting.document,
    union_name text   not null,
    title      text   not null,
    primary key (document, block)
);

-- What was issued, to the byte.
create table drafting.file (
    document bigint not null references drafting.document,
    format   text   not null,
    content  bytea  not null,
    sha256   text   not null,
    primary key (document, format)
);
create trigger files_stay before update or delete on drafting.file
    for each row execute function drafting.refuse_change();
