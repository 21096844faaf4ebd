-- The address of a calendar feed of an account, known by its hash only.
create table plan.feed (
    account    bigint      primary key,
    token_hash bytea       not null unique,
    uid        text        not null,
    made_at    timestamptz not null default now(),
    read_at    timestamptz
);
comment on column plan.feed.uid is 'Behind the ids of its events, so that they stay the same when the address is made anew';
comment on column plan.feed.read_at is 'When a calendar last asked for it, to the hour';

-- Who wants a letter each morning, and where to. Off until the address is confirmed by the code sent there.
create table plan.subscription (
    account      bigint      primary key,
    address      bytea       not null,
    language     text        not null check (language in ('zh', 'en')),
    code_hash    bytea,
    code_until   timestamptz,
    code_tries   integer     not null default 0,
    confirmed_at timestamptz,
    check ((code_hash is null) = (code_until is null))
);

-- One letter for each account and day. What is left as being sent is sent again: at most one repetition for each time the program
-- is killed between handing a letter over and noting it.
create table plan.digest (
    account  bigint      not null,
    day      date        not null,
    state    text        not null check (state in ('sending', 'sent', 'nothing', 'failed')),
    tries    integer     not null,
    next_at  timestamptz not null,
    problem  text        not null default '',
    primary key (account, day)
);

-- Other programs that are told what happens to plans and meetings of a union.
create table plan.webhook (
    id           bigint      generated always as identity primary key,
    organization integer     not null,
    address      text        not null,
    secret       bytea       not null,
    made_by      text        not null,
    made_at      timestamptz not null default now(),
    ended_at     timestamptz,
    ended_by     text,
    check ((ended_at is null) = (ended_by is null))
);
create index webhook_of_a_union on plan.webhook (organization) where ended_at is null;

create table plan.delivery (
    id         bigint      generated always as identity primary key,
    webhook    bigint      not null references plan.webhook,
    event      text        not null,
    body       text        not null,
    state      text        not null check (state in ('waiting', 'delivered', 'failed')),
    tries      integer     not null default 0,
    next_at    timestamptz not null,
    status     integer,
    problem    text        not null default '',
    made_at    timestamptz not null default now()
);
create index delivery_waiting on plan.delivery (next_at, id) where state = 'waiting';
create index delivery_of_a_webhook on plan.delivery (webhook, id desc);
