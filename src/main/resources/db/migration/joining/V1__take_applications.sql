-- What people were told before they gave their data, word by word.
create table joining.consent (
    hash     bytea primary key,
    version  text  not null,
    language text  not null,
    wording  text  not null
);
comment on column joining.consent.hash is 'SHA-256 of the wording';

-- An address, and its picture, by which people apply to a union.
create table joining.link (
    id              bigint generated always as identity primary key,
    organization_id integer     not null,
    code            text        not null unique,
    contact         text        not null check (btrim(contact) <> ''),
    made_at         timestamptz not null,
    made_by         text        not null,
    ended_at        timestamptz,
    ended_by        text,
    check ((ended_at is null) = (ended_by is null))
);
comment on column joining.link.contact is 'Whom people ask about their data: shown to everybody who opens the link';
create unique index link_one_at_a_time on joining.link (organization_id) where ended_at is null;

-- An application to join. What it says about a person is erased some time after it was decided; that there was one stays.
create table joining.application (
    id              bigint generated always as identity primary key,
    link_id         bigint      not null references joining.link,
    organization_id integer     not null,
    applied_on      date        not null,
    consent         bytea       not null references joining.consent,
    consented_at    timestamptz not null,
    receipt         bytea       not null unique,
    person          bytea,
    identity_hash   bytea,
    state           text        not null check (state in ('open', 'returned', 'accepted', 'refused', 'withdrawn', 'lapsed')),
    state_on        date        not null,
    reason          text,
    approved_on     date,
    approval        text,
    membership_id   bigint,
    erased_on       date,
    version         integer     not null default 1,
    check ((person is null) = (identity_hash is null)),
    check ((person is null) = (erased_on is not null)),
    check (person is not null or (state not in ('open', 'returned') and reason is null)),
    check ((state = 'accepted') = (approved_on is not null)),
    check ((state = 'accepted') = (membership_id is not null))
);
comment on column joining.application.person is 'All that was filled in, sealed';
comment on column joining.application.identity_hash is 'Keyed hash, to find other applications of the same person';
comment on column joining.application.receipt is 'Keyed hash of the code by which the applicant asks how it stands';
comment on column joining.application.state_on is 'Since when it is in this state';

create index application_by_place on joining.application (organization_id, state, id);
create index application_by_person on joining.application (identity_hash) where identity_hash is not null;
create index application_to_erase on joining.application (state_on) where person is not null and state not in ('open');

-- How often somebody tried within an hour; who it was cannot be told from it.
create table joining.attempt (
    what  bytea       not null,
    since timestamptz not null,
    times integer     not null,
    primary key (what, since)
);
