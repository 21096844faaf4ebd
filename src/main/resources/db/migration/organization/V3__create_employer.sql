-- The register of employers, unionised or not.
create table organization.employer (
    id            bigint generated always as identity primary key,
    name          text        not null check (btrim(name) <> ''),
    evened_name   text        not null check (evened_name <> ''),
    initials      text        not null,
    credit_code   text check (credit_code ~ '^[0-9A-Z]{18}$'),
    unit_kind     text,
    community_id  integer     not null references organization.organization,
    moved_in_on   date,
    establishment text        not null check (establishment in ('established', 'preparing', 'none')),
    form          text check (form in ('single', 'joint', 'regional', 'industrial')),
    founded_on    date,
    union_id      integer unique references organization.organization,
    chair         text,
    phone         bytea,
    known_on      date        not null,
    version       integer     not null default 1,
    import_id     bigint,
    entered_at    timestamptz not null default now(),
    entered_by    text        not null,
    voided_at     timestamptz,
    void_reason   text,
    check ((union_id is not null) = (establishment = 'established')),
    check (founded_on is null or establishment = 'established'),
    check (form is null or establishment = 'established'),
    check ((voided_at is null) = (void_reason is null))
);
comment on column organization.employer.unit_kind is 'Code of the list unit-kind';
comment on column organization.employer.community_id is 'The union in whose area it was entered: its community''s, or the street''s where no community is known. Once it has a union, the tree says where it lies';
comment on column organization.employer.union_id is 'Its own union, once there is one; figures are posted there, until then at community_id';
comment on column organization.employer.phone is 'Of the chair; sealed';
comment on column organization.employer.known_on is 'The day its first file or entry spoke of; its figures begin then if no earlier day is known';

create unique index employer_credit_code on organization.employer (credit_code) where voided_at is null;
create index employer_evened_name on organization.employer (evened_name);
create index employer_name_search on organization.employer using gin (evened_name gin_trgm_ops);
create index employer_initials_search on organization.employer using gin (initials gin_trgm_ops);
create index employer_seat on organization.employer (coalesce(union_id, community_id));
create index employer_import on organization.employer (import_id) where import_id is not null;

-- How many people work there, since when; null where nobody has said. The first row begins at -infinity: it counts from the employer's own first day.
create table organization.headcount (
    employer_id bigint  not null references organization.employer,
    from_day    date    not null,
    workers     integer check (workers >= 0),
    women       integer check (women between 0 and workers),
    migrants    integer check (migrants between 0 and workers),
    primary key (employer_id, from_day)
);

-- Which union looks after which employer, and when: its own, or a joint one.
create table organization.coverage (
    employer_id bigint  not null references organization.employer,
    union_id    integer not null references organization.organization,
    from_day    date    not null,
    to_day      date    not null default 'infinity',
    primary key (employer_id, from_day),
    check (from_day < to_day),
    constraint coverage_never_overlaps
        exclude using gist (employer_id with =, daterange(from_day, to_day) with &&)
);
comment on column organization.coverage.from_day is '-infinity when the founding day is not known';
create index coverage_union on organization.coverage (union_id);

-- What an import changed of employers that were in the book already, to be put back when it is undone.
create table organization.import_change (
    import_id   bigint  not null,
    employer_id bigint  not null references organization.employer,
    version     integer not null,
    before      jsonb   not null,
    primary key (import_id, employer_id)
);
comment on column organization.import_change.version is 'Of the employer after the import; a later one means that somebody has changed it since';

alter table organization.organization add column import_id bigint;
create index organization_import on organization.organization (import_id) where import_id is not null;
