-- The work to set up a union at an employer that has none (建会工作): its stages, contacts, obstacles and what is set up with it.
create table establishment.effort (
    id          bigint      generated always as identity primary key,
    employer_id bigint      not null,
    seat        integer     not null,
    form        text        check (form in ('single', 'joint', 'regional', 'industrial', 'village')),
    joins       text        not null,
    keeper      text        not null,
    stage       text        not null,
    due_on      date        not null default '2199-12-31',
    dropped_on  date,
    drop_reason text,
    version     integer     not null default 1,
    entered_at  timestamptz not null default now(),
    entered_by  text        not null,
    check ((dropped_on is null) = (drop_reason is null))
);
comment on column establishment.effort.seat is 'The union the employer''s figures are posted at';
comment on column establishment.effort.joins is 'The joint union that the employer is to join; empty when it gets one of its own';
comment on column establishment.effort.keeper is 'Who looks after it';
comment on column establishment.effort.stage is 'The furthest that was reached';
comment on column establishment.effort.due_on is 'By when the next stage is to be reached; 2199-12-31 when none is';
-- One at a time; who gave up may begin again.
create unique index effort_employer on establishment.effort (employer_id) where dropped_on is null;
create index effort_by_employer on establishment.effort (employer_id);
create index effort_due on establishment.effort (due_on, id);
create index effort_seat on establishment.effort (seat);

create table establishment.step (
    effort   bigint not null references establishment.effort,
    stage    text   not null check (stage in ('survey', 'mobilization', 'preparation', 'fee', 'application', 'approval',
                                              'election', 'legal_person', 'plaque')),
    on_day   date   not null,
    person   text   not null,
    document text   not null,
    number   text   not null,
    note     text   not null,
    primary key (effort, stage)
);
comment on column establishment.step.person is 'By whom';
comment on column establishment.step.document is 'Name of the paper, such as a request or an approval';

create table establishment.contact (
    id        bigint generated always as identity primary key,
    effort    bigint not null references establishment.effort,
    on_day    date   not null,
    way       text   not null check (way in ('visit', 'phone', 'meeting', 'letter')),
    person    text   not null,
    result    text   not null,
    next_on   date,
    keeper    text   not null,
    voided_at timestamptz
);
comment on column establishment.contact.person is 'Who was spoken to';
comment on column establishment.contact.keeper is 'Who spoke to them';
create index contact_effort on establishment.contact (effort);

create table establishment.obstacle (
    id        bigint generated always as identity primary key,
    effort    bigint not null references establishment.effort,
    kind      text   not null,
    words     text   not null,
    opened_on date   not null,
    solved_on date   check (solved_on >= opened_on),
    solution  text,
    check ((solved_on is null) = (solution is null))
);
create index obstacle_effort on establishment.obstacle (effort);
create index obstacle_open on establishment.obstacle (kind, effort) where solved_on is null;

create table establishment.item (
    effort bigint not null references establishment.effort,
    item   text   not null,
    on_day date   not null,
    note   text   not null,
    primary key (effort, item)
);
