-- A row says that the book is a demo; written together with the demo itself.
create table demo.book (
    seed       bigint      not null,
    told_up_to date        not null,
    loaded_at  timestamptz not null default now()
);

create unique index only_one_demo on demo.book ((true));
