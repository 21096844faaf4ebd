-- What an entry says about a person is kept apart from it and sealed; the entry, which nobody can change, names it by number and
-- fingerprint. So it can be forgotten with the person, and the chain holds.
create table audit.words (
    id           bigint generated always as identity primary key,
    subject_kind text   not null,
    subject_id   bigint not null,
    sealed       bytea  not null
);
comment on column audit.words.sealed is 'Reason and values before and after, with salt';
create index words_of_a_subject on audit.words (subject_kind, subject_id);
