-- What became of a membership after it began, one row a change, by its day. Nothing is edited: a change that was recorded by
-- mistake is taken back, and stays.
create table membership.change (
    id              bigint generated always as identity primary key,
    membership_id   bigint      not null references membership.membership,
    kind            text        not null check (kind in ('kept', 'resumed', 'transferred', 'withdrew', 'expelled', 'died')),
    on_day          date        not null,
    reason          text,
    note            text        not null default '',
    warning         text,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    taken_back_at   timestamptz,
    taken_back_by   text,
    taken_back_why  text,
    check ((taken_back_at is null) = (taken_back_why is null)),
    check ((taken_back_at is null) = (taken_back_by is null))
);
comment on column membership.change.reason is '会籍变化原因, a code of its list';
comment on column membership.change.warning is 'Code of the advice that was given and not followed';
create index change_of_a_membership on membership.change (membership_id);

create function membership.change_stays() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or old.taken_back_at is not null
       or (new.id, new.membership_id, new.kind, new.on_day, new.reason, new.note, new.warning, new.entered_at, new.entered_by)
          is distinct from
          (old.id, old.membership_id, old.kind, old.on_day, old.reason, old.note, old.warning, old.entered_at, old.entered_by)
    then
        raise exception 'A change of a membership is taken back, never edited or deleted';
    end if;
    return new;
end
$$;
create trigger change_stays before update or delete on membership.change
    for each row execute function membership.change_stays();

insert into membership.change (membership_id, kind, on_day, entered_at, entered_by)
select id, left_how, left_on, now(), entered_by
  from membership.membership
 where left_on is not null;

alter table membership.membership
    add column kept_since date,
    add column was_kept   boolean not null default false;
comment on column membership.membership.kept_since is '保留会籍: follows from the log; null unless it is only kept at present';
comment on column membership.membership.was_kept is 'Whether the log has to be looked into for when it was only kept';

-- 除名: the steps that must have been taken before somebody is expelled (MEM-07).
create table membership.expulsion (
    membership_id bigint primary key references membership.membership,
    grounds       text not null check (btrim(grounds) <> ''),
    discussed_on  date,
    decided_on    date,
    decision      text not null default '',
    filed_on      date,
    filed_with    text not null default '',
    entered_at    timestamptz not null,
    entered_by    text        not null
);
comment on column membership.expulsion.discussed_on is 'The group (工会小组) discussed it';
comment on column membership.expulsion.filed_on is 'The next higher union received it for the record (备案)';
