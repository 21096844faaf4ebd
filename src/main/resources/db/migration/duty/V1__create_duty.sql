-- What a union owes because of a record, as the record states it; what is done is stated no more.
create table duty.duty (
    id           bigint  generated always as identity primary key,
    subject_kind text    not null,
    record       bigint  not null,
    kind         text    not null,
    organization integer not null,
    remind_on    date    not null,
    due_on       date    not null,
    unique (subject_kind, record, kind)
);
create index duty_due on duty.duty (due_on, id);
create index duty_organization on duty.duty (organization);
