-- A member on the way from one union to another (关系转接): the receiver confirms before anything moves.
create table transfer.transfer (
    id              bigint generated always as identity primary key,
    membership_id   bigint  not null,
    sender          integer not null,
    receiver        integer not null,
    note            text    not null,
    started_on      date    not null,
    state           text    not null default 'pending' check (state in ('pending', 'confirmed', 'refused', 'withdrawn', 'lapsed')),
    state_on        date    not null,
    reason          text,
    arrived_as      bigint,
    version         integer not null default 1,
    check (sender <> receiver),
    check (arrived_as is null or state = 'confirmed'),
    check ((state = 'refused') = (reason is not null))
);
comment on column transfer.transfer.membership_id is 'With the sender; it ends when the receiver confirms';
comment on column transfer.transfer.arrived_as is 'The membership that began with the receiver';

create unique index transfer_one_at_a_time on transfer.transfer (membership_id) where state = 'pending';
create index transfer_of_a_membership on transfer.transfer (membership_id);
create index transfer_arrived on transfer.transfer (arrived_as) where arrived_as is not null;
create index transfer_out on transfer.transfer (sender, state, id);
create index transfer_in on transfer.transfer (receiver, state, id);
