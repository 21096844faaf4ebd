create schema if not exists access;

create table access.account (
    id              bigint generated always as identity primary key,
    login           text        not null check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name            text        not null,
    password_hash   text        not null,
    must_change     boolean     not null default false,
    organization_id int         not null,
    roles           text[]      not null check (cardinality(roles) > 0),
    failures        int         not null default 0,
    locked_until    timestamptz,
    disabled        boolean     not null default false,
    version         int         not null default 0,
    created_at      timestamptz not null,
    constraint account_login_is_unique unique (login)
);

comment on column access.account.version is
    'Raised whenever what the account may do changes; a session begun under an older version ends.';

create index account_by_place on access.account (organization_id);
