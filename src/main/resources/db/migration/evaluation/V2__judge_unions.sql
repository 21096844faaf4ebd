-- What unions are judged by, and how they were judged.
create table evaluation.scheme (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    year         integer not null check (year between 1950 and 2199),
    name         text    not null check (btrim(name) <> ''),
    version      integer not null check (version > 0),
    content      jsonb   not null,
    used         boolean not null default false,
    edition      integer not null default 1,
    voided_at    timestamptz
);
create unique index scheme_version on evaluation.scheme (organization, year, name, version) where voided_at is null;
comment on column evaluation.scheme.used is 'Somebody is judged by this version: it is not changed any more';

create table evaluation.round (
    id            bigint      generated always as identity primary key,
    organization  integer     not null,
    year          integer     not null,
    scheme        bigint      not null references evaluation.scheme,
    name          text        not null check (btrim(name) <> ''),
    state         text        not null check (state in ('scoring', 'published', 'final')),
    opened_on     date        not null,
    self_due      date        not null,
    review_due    date        not null,
    moment        timestamptz,
    published_on  date,
    objection_due date,
    finalised_on  date,
    check ((state = 'scoring') = (moment is null)),
    check ((state = 'final') = (finalised_on is not null))
);
create index round_organization on evaluation.round (organization, year);
comment on column evaluation.round.organization is 'Who judges';
comment on column evaluation.round.moment is 'As of which the figures of the published scores were read, and can be read again';

create table evaluation.score (
    id            bigint  generated always as identity primary key,
    round         bigint  not null references evaluation.round,
    organization  integer not null,
    state         text    not null check (state in ('self', 'review', 'reviewed')),
    sent_on       date,
    sent_by       text,
    returned      text,
    reviewed_on   date,
    reviewed_by   text,
    remark        text    not null default '',
    total         numeric(7, 2),
    place         integer,
    edition       integer not null default 1,
    unique (round, organization)
);
create index score_organization on evaluation.score (organization);
comment on column evaluation.score.returned is 'Why it was given back to be scored again; null when it was not, or was sent again since';

create table evaluation.mark (
    score         bigint  not null references evaluation.score,
    item          text    not null,
    self_points   numeric(7, 2) check (self_points >= 0),
    self_note     text    not null default '',
    link          text    not null default '' check (link = '' or link ~ '^/[^/]'),
    review_points numeric(7, 2) check (review_points >= 0),
    review_reason text    not null default '',
    reached       numeric,
    wanted        numeric,
    computed      numeric(7, 2),
    points        numeric(7, 2),
    primary key (score, item)
);
comment on column evaluation.mark.link is 'A page within the application that proves it';
comment on column evaluation.mark.points is 'What counts, from the publication on';

create table evaluation.objection (
    id            bigint  generated always as identity primary key,
    score         bigint  not null references evaluation.score,
    item          text    not null,
    reason        text    not null check (btrim(reason) <> ''),
    raised_on     date    not null,
    raised_by     text    not null,
    upheld        boolean,
    answer        text,
    points_before numeric(7, 2),
    answered_on   date,
    answered_by   text,
    check ((upheld is null) = (answer is null))
);
create unique index objection_open on evaluation.objection (score, item) where upheld is null;
create index objection_score on evaluation.objection (score);
