-- Where the record lies that something was done to; unknown of rows that are older than this.
alter table audit.entry add column place integer;

-- The chain (docs/adr/0014): each row knows its place in a lane, the hash of the row before it there, and its own.
alter table audit.entry
    add column lane     smallint,
    add column seq      bigint,
    add column previous bytea,
    add column hash     bytea,
    add column seal     bytea;
comment on column audit.entry.hash is 'SHA-256 over the previous hash and the content';
comment on column audit.entry.seal is 'of the hash, by a key that is not in the database';

-- The last row of each lane, sealed, so that a tail that is cut off is missed. Written once per transaction that logs.
create table audit.lane (
    lane smallint primary key,
    seq  bigint   not null,
    hash bytea    not null,
    seal bytea    not null
) with (fillfactor = 50);

create unique index entry_in_lane on audit.entry (lane, seq);
create index entry_without_lane on audit.entry (id) where hash is null;

-- What the page of the log asks for, each the latest first.
create index entry_by_day on audit.entry (at, id);
create index entry_by_place on audit.entry (place, at, id);
create index entry_by_action on audit.entry (action, at, id);
create index entry_by_account on audit.entry (login, at, id);
drop index audit.entry_by_login;

-- A row that is older than the chain is put into it once; nothing else of it may change then.
create or replace function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.hash is null and new.hash is not null
           and (to_jsonb(new) - array['lane', 'seq', 'previous', 'hash', 'seal'])
               = (to_jsonb(old) - array['lane', 'seq', 'previous', 'hash', 'seal']) then
            return new;
        end if;
    end if;
    raise exception 'The audit log is append-only (审计日志只能追加)';
end
$$;
