-- All fields of the national real-name register (实名制). What was known so far were residents with an identity card.
alter table membership.person
    add column document_kind   text   not null default '111' check (document_kind ~ '^[0-9]{3}$'),
    add column employment      text,
    add column skill           text,
    add column residence_type  text,
    add column residence_place text,
    add column native_place    text,
    add column groups          text[] not null default '{}',
    alter column born_on drop not null,
    drop constraint person_sex_check,
    add constraint person_sex_check check (sex in ('0', '1', '2', '9')),
    add constraint person_of_a_resident_card_is_born check (document_kind <> '111' or born_on is not null);
comment on column membership.person.sex is 'GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated';
comment on column membership.person.document_kind is 'GA/T 517: 111 is the resident identity card';
comment on column membership.person.identity is 'Number of the document, sealed; of a resident card sex and birth date are taken from it';
comment on column membership.person.identity_hash is 'Keyed hash of the number, with its kind before it unless it is a resident card''s';
comment on column membership.person.groups is 'Special groups (重点群体) in the order of their codes';

-- Who works for a platform may have no employer (MEM-01); the union is then named itself.
alter table membership.membership
    alter column employer_id drop not null,
    add column came text not null default 'joined' check (came in ('joined', 'transferred'));
comment on column membership.membership.employer_id is 'Null for who works without one; the membership is then held at organization_id itself';
comment on column membership.membership.came is 'Admitted by this union, or transferred from another (转入) on joined_on';
