-- The terms of a union's bodies. Of one body one term is in office at most: each ends on the day the next one was elected.
create table committee.term (
    id             bigint  generated always as identity primary key,
    organization   integer not null,
    body           text    not null check (body in ('union', 'audit', 'women')),
    elected_on     date    not null,
    years          integer not null,
    members        integer check (members >= 0),
    seats          integer check (seats > 0),
    meeting        text    not null check (meeting in ('members', 'delegates')),
    approval       text    not null,
    approved_on    date,
    exception      text    not null,
    postponed_to   date,
    postponement   text,
    ended_on       date,
    version        integer not null default 1,
    voided_at      timestamptz,
    check ((postponed_to is null) = (postponement is null))
);
create unique index term_elected on committee.term (organization, body, elected_on) where voided_at is null;
comment on column committee.term.ended_on is 'The day the next term of the body was elected; null while this one is in office';

create table committee.officer (
    id        bigint  generated always as identity primary key,
    term      bigint  not null references committee.term,
    name      text    not null,
    sex       text    not null,
    post      text    not null,
    full_time boolean not null,
    from_day  date    not null,
    until_day date    check (until_day >= from_day),
    leaving   text    not null default ''
);
create index officer_term on committee.officer (term);
comment on column committee.officer.until_day is 'The first day on which the post is held no more; null while it is';

-- What a list shows: the day by which the next election is due.
create view committee.in_office as
select term.*, coalesce(postponed_to, cast(elected_on + make_interval(years => years) as date)) as deadline
  from committee.term
 where ended_on is null
   and voided_at is null;
create index term_deadline on committee.term
       (coalesce(postponed_to, cast(elected_on + make_interval(years => years) as date)), id)
 where ended_on is null and voided_at is null;

create table committee.certificate (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    kind         text    not null check (kind in ('legal_person', 'representative')),
    number       text    not null,
    applied_on   date,
    issued_on    date    not null,
    valid_to     date,
    changed_on   date,
    ended_on     date,
    version      integer not null default 1,
    voided_at    timestamptz
);
create unique index certificate_issued on committee.certificate (organization, kind, issued_on) where voided_at is null;
comment on column committee.certificate.ended_on is 'The day the next one of its kind was issued; null while it is the latest';
