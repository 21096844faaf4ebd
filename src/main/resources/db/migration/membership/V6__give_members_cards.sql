-- 会员证: what its code says nothing of is who holds it; only the register tells that, to whoever may see the member.
create table membership.card (
    membership_id bigint primary key references membership.membership,
    code          text        not null unique check (code ~ '^[0-9a-z]{20}$'),
    issued_at     timestamptz not null,
    issued_by     text        not null
);
comment on column membership.card.code is 'Random, 20 signs that are not taken for one another';
