-- A roster may tell what became of memberships (转出, 除名, 退会, 保留, 恢复); taking the import back takes these lines back.
alter table membership.change add column import_id bigint;
comment on column membership.change.import_id is 'The import whose row told it; null when an officer recorded it';
create index change_of_an_import on membership.change (import_id) where import_id is not null;

create or replace function membership.change_stays() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (new.id, new.membership_id, new.kind, new.on_day, new.reason, new.warning, new.entered_at, new.entered_by,
           new.import_id)
          is distinct from
          (old.id, old.membership_id, old.kind, old.on_day, old.reason, old.warning, old.entered_at, old.entered_by,
           old.import_id)
    then
        raise exception 'A change of a membership is taken back, never edited or deleted';
    end if;
    if exists (select from membership.membership m where m.id = old.membership_id and m.erased_on is not null)
       and new.note = '' and new.taken_back_at is not distinct from old.taken_back_at
    then
        return new;
    end if;
    if old.taken_back_at is not null or new.note is distinct from old.note then
        raise exception 'A change of a membership is taken back, never edited or deleted';
    end if;
    return new;
end
$$;
