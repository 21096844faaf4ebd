-- Papers whose years are over, listed to be destroyed by one person and destroyed by another (销毁清册).
create table archive.disposal (
    id             bigint      generated always as identity primary key,
    organization   integer     not null,
    reason         text        not null check (reason <> ''),
    state          text        not null check (state in ('listed', 'done', 'dropped')),
    listed_account bigint      not null,
    listed_by      text        not null,
    listed_at      timestamptz not null,
    decided_by     text        not null default '',
    decided_at     timestamptz,
    check ((decided_at is not null) = (state <> 'listed'))
);
create index disposal_of_a_union on archive.disposal (organization, id desc);

create table archive.disposal_paper (
    disposal bigint not null references archive.disposal,
    paper    bigint not null references archive.paper,
    primary key (disposal, paper)
);
create index disposal_of_a_paper on archive.disposal_paper (paper);
