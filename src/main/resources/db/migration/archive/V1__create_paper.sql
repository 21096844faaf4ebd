-- Papers a union keeps (档案): what is written about them, what they are found by, and their files, of which none is replaced.
create schema if not exists archive;

create table archive.paper (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    direction    text        not null check (direction in ('issued', 'received', 'own')),
    kind         text        not null,
    title        text        not null check (title <> ''),
    number       text        not null,
    issuer       text        not null,
    dated_on     date        not null,
    received_on  date        check ((received_on is not null) or direction <> 'received'),
    openness     text        not null check (openness in ('open', 'requested', 'internal')),
    keywords     text[]      not null,
    subject      text        not null,
    responsible  text        not null,
    retention    text        not null check (retention in ('permanent', 'long', 'short')),
    expires_on   date        check ((expires_on is null) = (retention = 'permanent')),
    state        text        not null
                 check (state in ('registered', 'proposed', 'instructed', 'filed', 'listed', 'destroyed', 'voided')),
    edition      integer     not null default 1,
    versions     integer     not null default 0,
    source       text        not null default '',
    created_by   text        not null,
    created_at   timestamptz not null,
    words        text        not null,
    sounds       text        not null,
    initials     text        not null,
    marks        integer[]   not null
);
comment on column archive.paper.expires_on is 'The last day on which it must be kept';
comment on column archive.paper.source is 'The record it was made from; empty for what people registered';
comment on column archive.paper.words is 'What it is found by, folded; a line is never found together with the next';
comment on column archive.paper.sounds is 'The same place by place, each Chinese character as a sign of its syllable';
comment on column archive.paper.initials is 'The same place by place, each Chinese character as the first letter of its syllable';
comment on column archive.paper.marks is 'Each character, two neighbours, two syllables and three first letters as one number';

alter table archive.paper alter column marks set statistics 500;

create index paper_by_day on archive.paper (dated_on desc, id desc) where state <> 'voided';
create index paper_of_a_union on archive.paper (organization, dated_on desc, id desc) where state <> 'voided';
create index paper_by_marks on archive.paper using gin (marks) with (fastupdate = on);
create index paper_by_number on archive.paper (organization, number) where number <> '';
create unique index number_given_once on archive.paper (organization, number)
    where direction = 'issued' and number <> '' and state <> 'voided';
create unique index paper_of_a_record on archive.paper (source) where source <> '';
create index paper_expiring on archive.paper (expires_on, id) where state = 'filed' and expires_on is not null;
create index paper_in_hand on archive.paper (organization, id) where state in ('registered', 'proposed', 'instructed');

-- The bytes of files, once for each content, sealed.
create table archive.content (
    sha256 text  primary key,
    sealed bytea not null
);

create table archive.version (
    paper     bigint      not null references archive.paper,
    number    integer     not null,
    file      text        not null check (file <> ''),
    size      bigint      not null,
    sha256    text        not null,
    text      text        not null,
    unread    text        not null,
    note      text        not null,
    by_login  text        not null,
    at        timestamptz not null,
    primary key (paper, number)
);
comment on column archive.version.text is 'What the file says; empty where it could not be read';
comment on column archive.version.unread is 'Why it could not be read; empty where it was';
create index version_by_content on archive.version (sha256);

-- What was decided about a paper received, step by step.
create table archive.handling (
    id       bigint      generated always as identity primary key,
    paper    bigint      not null references archive.paper,
    step     text        not null check (step in ('propose', 'instruct', 'finish')),
    words    text        not null,
    assignee text        not null,
    due_on   date,
    by_login text        not null,
    at       timestamptz not null
);
create index handling_of_a_paper on archive.handling (paper, id);

create table archive.link (
    paper  bigint not null references archive.paper,
    kind   text   not null,
    record bigint not null,
    primary key (paper, kind, record)
);
create index link_to_a_record on archive.link (kind, record);
