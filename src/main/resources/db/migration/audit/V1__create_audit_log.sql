create schema if not exists audit;

-- Who changed or looked at what. Rows are only ever added.
create table audit.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    account      bigint      not null,
    login        text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   bigint      not null,
    reason       text,
    before       jsonb       not null default '{}',
    after        jsonb       not null default '{}'
);

create index entry_by_subject on audit.entry (subject_kind, subject_id, id);
create index entry_by_login on audit.entry (login, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only (审计日志只能追加)';
end
$$;

create trigger entry_is_append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry
    for each statement execute function audit.refuse_change();
