-- Two-level supervision (二级督查): what was found at a union, by when it is put right, and whether it was.
create table establishment.inspection (
    id           bigint  generated always as identity primary key,
    organization integer not null,
    level        text    not null check (level in ('street', 'community')),
    on_day       date    not null,
    inspector    text    not null check (btrim(inspector) <> ''),
    summary      text    not null,
    voided_at    timestamptz
);
comment on column establishment.inspection.organization is 'The union that was inspected';
create index inspection_day on establishment.inspection (on_day desc, id desc);

create table establishment.finding (
    id            bigint generated always as identity primary key,
    inspection    bigint not null references establishment.inspection,
    words         text   not null check (btrim(words) <> ''),
    due_on        date   not null,
    rectified_on  date,
    rectification text,
    closed_on     date,
    recheck       text,
    check ((rectified_on is null) = (rectification is null)),
    check ((closed_on is null) or (rectified_on is not null and closed_on >= rectified_on))
);
comment on column establishment.finding.closed_on is 'When the recheck found it put right';
comment on column establishment.finding.recheck is 'What the latest recheck said; kept where it failed and the finding is open again';
create index finding_inspection on establishment.finding (inspection);
