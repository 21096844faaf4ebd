-- Summaries that were read and kept, to be looked at again and to enter figures from.
create table reading.reading (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    login        text        not null,
    name         text        not null,
    title        text        not null,
    texts        integer     not null check (texts >= 0),
    figures      integer     not null check (figures >= 0),
    doubts       integer     not null check (doubts >= 0),
    cited        boolean     not null default false,
    kept_at      timestamptz not null,
    content      bytea       not null
);
comment on column reading.reading.name is 'Of the file; empty where the text was pasted';
comment on column reading.reading.doubts is 'How many statements did not hold when it was read';
comment on column reading.reading.cited is 'Whether records were made from it: then it is kept for good';
comment on column reading.reading.content is 'The file as it was, sealed';

create index reading_by_union on reading.reading (organization, id desc);
create index reading_uncited on reading.reading (kept_at) where not cited;
