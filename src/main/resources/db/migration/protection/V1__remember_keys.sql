create schema if not exists protection;

-- Which keys this book was sealed with, so that it never runs with a wrong or a newly made one. No key is kept here.
create table protection.known_key (
    id          smallint    primary key,
    fingerprint text        not null,
    first_used  timestamptz not null default now()
);
comment on column protection.known_key.id is '0: the key of the keyed hash; from 1 on the keys that seal';
