-- Tables of statistics under a name (视图), kept as the address of the page says them, so that periods stay relative.
create table statistics.view (
    id         bigint      generated always as identity primary key,
    owner      bigint      not null,
    place      integer     not null,
    name       text        not null check (name <> ''),
    asked      text        not null,
    sharing    text        not null check (sharing in ('own', 'place', 'below')),
    edition    integer     not null default 1,
    changed_at timestamptz not null,
    removed_at timestamptz
);
comment on column statistics.view.owner is 'The account that made it and alone changes it';
comment on column statistics.view.place is 'Where the owner stood: who it is shared with is told from here';
comment on column statistics.view.sharing is 'own: the owner alone; place: all accounts at the place; below: also those at all unions below';
create unique index view_name on statistics.view (owner, name) where removed_at is null;
create index view_shared on statistics.view (place) where removed_at is null and sharing <> 'own';

-- What accounts want on their desk, in this order.
create table statistics.pin (
    account  bigint  not null,
    view     bigint  not null references statistics.view,
    position integer generated always as identity,
    primary key (account, view)
);
