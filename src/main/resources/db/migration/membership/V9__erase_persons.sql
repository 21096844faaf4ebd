-- What tells who somebody was may be erased some time after they left (PRI-03). Their memberships stay, as of nobody, so that
-- what was counted stays: days, union, employer and sex.
alter table membership.person
    add column erased_on date,
    alter column identity drop not null,
    alter column identity_hash drop not null,
    add constraint person_is_known_or_erased
        check ((erased_on is null) = (identity is not null) and (erased_on is null) = (identity_hash is not null)),
    add constraint person_erased_has_no_data
        check (erased_on is null
               or num_nonnulls(born_on, phone, phone_hash, ethnic_group, political_status, education, employment, skill,
                               residence_type, residence_place, native_place, migrant) = 0 and groups = '{}' and initials = '');

alter table membership.membership add column erased_on date;
comment on column membership.membership.erased_on is 'The day on which the data of its person were erased';

create index membership_to_erase on membership.membership (left_on) where voided_at is null and erased_on is null and left_on is not null;
create index membership_voided_to_erase on membership.membership (voided_at) where voided_at is not null and erased_on is null;

-- A change is taken back, never edited; only its free words go with the person.
create or replace function membership.change_stays() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (new.id, new.membership_id, new.kind, new.on_day, new.reason, new.warning, new.entered_at, new.entered_by)
          is distinct from
          (old.id, old.membership_id, old.kind, old.on_day, old.reason, old.warning, old.entered_at, old.entered_by)
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
