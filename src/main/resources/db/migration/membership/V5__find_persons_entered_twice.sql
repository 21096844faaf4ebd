-- To find who was entered twice: of the same name and birthday, or with the same telephone (which person_phone finds).
create index person_name_and_birth on membership.person (name, born_on);

-- Two who look alike and are not the same person, so that they are asked about only once.
create table membership.apart (
    one        bigint      not null references membership.person on delete cascade,
    other      bigint      not null references membership.person on delete cascade,
    decided_at timestamptz not null,
    decided_by text        not null,
    primary key (one, other),
    check (one < other)
);
