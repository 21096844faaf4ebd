-- What a union declares to the real-name register (实名制) and no other record tells; fields and codes as its sheet has them.
create table organization.registration (
    organization_id integer primary key references organization.organization,
    answers         jsonb   not null check (jsonb_typeof(answers) = 'object'),
    version         integer not null default 1
);
comment on column organization.registration.answers is 'By the key of the field: a code, a day, a whole number, true or false, or a text';

-- What an import changed, to be put back as a whole.
create table organization.registration_change (
    import_id       bigint  not null,
    organization_id integer not null references organization.organization,
    version         integer not null,
    before          jsonb   not null,
    primary key (import_id, organization_id)
);
comment on column organization.registration_change.version is 'That the import wrote';
