create table reporting.form (
    form       text        not null,
    version    integer     not null,
    content    text        not null,
    adopted_at timestamptz not null,
    primary key (form, version)
);
comment on table reporting.form is 'Forms as they were declared; a report that was sent keeps its version';

-- Who sends which form to the union directly above.
create table reporting.assignment (
    id           bigint  generated always as identity primary key,
    form         text    not null,
    organization integer not null,
    from_day     date    not null,
    ended_on     date
);
create unique index assignment_of_a_union on reporting.assignment (organization, form) where ended_on is null;
comment on column reporting.assignment.from_day is 'The first day of the first period that is owed';

create table reporting.report (
    id           bigint  generated always as identity primary key,
    form         text    not null,
    organization integer not null,
    from_day     date    not null,
    to_day       date    not null check (to_day >= from_day),
    state        text    not null check (state in ('draft', 'checked', 'sent', 'returned', 'accepted', 'locked')),
    edition      integer not null default 1,
    started_by   text    not null,
    checked_by   text    not null default '',
    supplementing text   not null default '',
    unique (organization, form, from_day)
);
comment on column reporting.report.edition is 'Raised with every step, so that two people do not take one without the other';
comment on column reporting.report.supplementing is 'Why it is sent again after it was locked (补报); empty when it is not';

-- Supplementary figures (手工数) of a report that is being written.
create table reporting.supplement (
    report   bigint      not null references reporting.report,
    cell     text        not null,
    quantity numeric     not null,
    reason   text        not null check (reason <> ''),
    by_login text        not null,
    at       timestamptz not null,
    primary key (report, cell)
);

-- What was sent: never changed, but for what the receiver decides.
create table reporting.sending (
    id           bigint      generated always as identity primary key,
    report       bigint      not null references reporting.report,
    number       integer     not null,
    form_version integer     not null,
    receiver     integer     not null,
    moment       timestamptz not null,
    due_on       date        not null,
    sent_on      date        not null,
    sent_by      text        not null,
    checked_by   text        not null,
    signatory    text        not null,
    note         text        not null,
    supplementing text       not null,
    figures      jsonb       not null,
    supplements  jsonb       not null,
    outcome      text        check (outcome in ('returned', 'accepted')),
    decided_at   timestamptz,
    decided_by   text        not null default '',
    remark       text        not null default '',
    remarks      jsonb       not null default '{}',
    unique (report, number)
);
comment on column reporting.sending.moment is 'As of which its figures are: whoever asks as of it gets the same ones';
comment on column reporting.sending.remarks is 'By cell, what the receiver says of it';

-- Who was reminded (催报) of a period.
create table reporting.reminder (
    id         bigint      generated always as identity primary key,
    assignment bigint      not null references reporting.assignment,
    from_day   date        not null,
    on_day     date        not null,
    by_login   text        not null,
    unique (assignment, from_day, on_day)
);
