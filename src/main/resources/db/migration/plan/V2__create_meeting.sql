-- What a meeting has besides its entry in the register: what it is about, who is asked and came, what was said and decided.
create table plan.agenda (
    entry     bigint  not null,
    place     integer not null,
    topic     text    not null check (topic <> ''),
    presenter text    not null,
    primary key (entry, place)
);
create table plan.attendee (
    id         bigint  generated always as identity primary key,
    entry      bigint  not null,
    name       text    not null check (name <> ''),
    post       text    not null,
    attendance text    not null check (attendance in ('invited', 'present', 'leave', 'absent', 'observer')),
    unique (entry, name, post)
);
create table plan.minutes (
    entry   bigint primary key,
    minutes text   not null
);
create table plan.decision (
    id       bigint  generated always as identity primary key,
    entry    bigint  not null,
    decision text    not null check (decision <> ''),
    item     bigint  not null unique
);
create index decision_of_a_meeting on plan.decision (entry, id);
comment on column plan.decision.item is 'The entry of work_plan by which it is carried out';
