-- What only an old summary tells (补录): each entry adds what the book lacks of one told figure.
create table backfill.entry (
    id           bigint        generated always as identity primary key,
    organization integer       not null,
    reading      bigint        not null,
    place        integer       not null,
    quote        text          not null,
    sentence     bytea         not null,
    approximate  boolean       not null,
    indicator    text,
    from_day     date,
    to_day       date,
    day          date,
    breakdown    jsonb         not null default '{}',
    told         numeric       not null,
    state        text          not null check (state in ('draft', 'confirmed', 'withdrawn')),
    quantity     numeric       not null default 0 check (quantity >= 0),
    registered   numeric       not null default 0,
    ended_on     date          check (ended_on > day),
    version      integer       not null default 1,
    check (state = 'draft' or indicator is not null and day between from_day and to_day),
    check (state = 'confirmed' or quantity = 0)
);
comment on column backfill.entry.reading is 'The document that tells it, in reading.reading';
comment on column backfill.entry.place is 'Where the figure begins in the text of the document, in characters';
comment on column backfill.entry.sentence is 'The sentence of the document, sealed: it may name people';
comment on column backfill.entry.day is 'On which it counts';
comment on column backfill.entry.quantity is 'What it adds: told less what the book had without it';
comment on column backfill.entry.registered is 'What the book had without it when that was reckoned';
comment on column backfill.entry.ended_on is 'Of a stock: the day the next told one takes its place; null while it stands';

create unique index entry_told_once on backfill.entry (indicator, organization, from_day, to_day, breakdown)
 where state = 'confirmed';
create index entry_by_union on backfill.entry (organization, id desc);
create index entry_by_reading on backfill.entry (reading, id);
