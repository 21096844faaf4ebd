-- A person as the register knows them, once, whatever memberships they had and have.
create table membership.person (
    id               bigint generated always as identity primary key,
    name             text   not null check (btrim(name) <> ''),
    initials         text   not null,
    sex              text   not null check (sex in ('1', '2')),
    born_on          date   not null,
    identity         bytea  not null,
    identity_hash    bytea  not null,
    phone            bytea,
    phone_hash       bytea,
    ethnic_group     text,
    political_status text,
    education        text,
    migrant          boolean,
    constraint person_is_one unique (identity_hash, name)
);
comment on column membership.person.sex is 'GB/T 2261.1: 1 male, 2 female';
comment on column membership.person.identity is 'Identity number, sealed; sex and birth date are taken from it';
comment on column membership.person.identity_hash is 'Keyed hash, to be found by';
comment on constraint person_is_one on membership.person is
    'One number under two names is somebody''s mistake, but nobody can tell whose from the files: both are kept and pointed out';
comment on column membership.person.migrant is 'Migrant worker (农民工); null where nobody has said';

create index person_phone on membership.person (phone_hash);
create index person_initials on membership.person using gin (initials gin_trgm_ops);
create index person_name on membership.person using gin (name gin_trgm_ops);

-- A membership from joining to leaving. A person has at most one that lasts (MEM-03).
create table membership.membership (
    id              bigint generated always as identity primary key,
    person_id       bigint      not null references membership.person,
    employer_id     bigint      not null,
    organization_id integer     not null,
    order_key       text        not null collate "C",
    joined_on       date,
    known_on        date        not null,
    left_on         date,
    left_how        text check (left_how in ('transferred', 'withdrew', 'expelled', 'died')),
    version         integer     not null default 1,
    import_id       bigint,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    voided_at       timestamptz,
    void_reason     text,
    check ((left_on is null) = (left_how is null)),
    check ((voided_at is null) = (void_reason is null))
);
comment on column membership.membership.organization_id is 'The seat of the employer: its own union, or the community''s while it has none';
comment on column membership.membership.order_key is 'The name as it is read, for lists in the order of pinyin';
comment on column membership.membership.known_on is 'The day its file or entry spoke of: a member whose joining day is not known counts from here';

create unique index membership_one_at_a_time on membership.membership (person_id)
    where left_on is null and voided_at is null;
create index membership_by_place on membership.membership (organization_id, order_key, id) where voided_at is null;
create index membership_in_order on membership.membership (order_key, id) where voided_at is null;
create index membership_by_employer on membership.membership (employer_id) where voided_at is null;
create index membership_import on membership.membership (import_id) where import_id is not null;
