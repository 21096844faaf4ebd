-- Erasures of personal data: put forward by one, and for many people confirmed by another. Nothing here names a person.
create table retention.erasure (
    id              bigint generated always as identity primary key,
    kind            text        not null,
    organization_id integer     not null,
    record          bigint,
    received_on     date,
    rule            text        not null,
    proposed_on     date        not null,
    proposer        bigint      not null,
    proposed_by     text        not null,
    found           integer     not null check (found > 0),
    state           text        not null default 'pending' check (state in ('pending', 'done', 'withdrawn', 'refused')),
    decided_on      date,
    decided_by      text,
    ground          text,
    note            text,
    erased          integer     check (erased >= 0),
    version         integer     not null default 1,
    check ((record is null) = (received_on is null)),
    check ((state = 'pending') = (decided_on is null)),
    check ((state = 'done') = (erased is not null)),
    check ((state = 'refused') = (ground is not null))
);
comment on column retention.erasure.record is 'Whose person has asked; null of an erasure by rule';
comment on column retention.erasure.rule is 'The parameter with its number as it was then, or what the person gave as a reason';

create index erasure_by_place on retention.erasure (organization_id, id);
create unique index erasure_of_a_record_at_a_time on retention.erasure (kind, record) where state = 'pending' and record is not null;
create unique index erasure_of_a_kind_at_a_time on retention.erasure (kind, organization_id) where state = 'pending' and record is null;
