-- Registers that unions make of their own, for themselves and everything below them. What each was declared as stands beside
-- those of the product in ledger.definition; a register without a version there has not been in use yet.
create table ledger.register (
    id       bigint      generated always as identity primary key,
    ledger   text        not null unique check (ledger ~ '^own_[a-z0-9]+$'),
    owner    integer     not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index register_owner on ledger.register (owner);
comment on column ledger.register.ended_at is 'Since when nothing is entered any more; its entries stay readable';

alter table ledger.definition
    add column adopted_by text,
    add column note       text;
comment on column ledger.definition.adopted_by is 'Null where it came with the product';

-- What is being changed and not yet in use.
create table ledger.register_draft (
    ledger     text        primary key references ledger.register (ledger),
    content    text        not null,
    sample     bytea,
    edition    integer     not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on column ledger.register_draft.sample is 'Sealed: rows to try it on, as they were pasted or uploaded';
comment on column ledger.register_draft.edition is 'Raised with every change, so that two people do not overwrite each other';
