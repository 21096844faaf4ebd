-- Of the rows booked, or that would be, those that state something on days that are closed (封账): it counts on the day of booking.
alter table exchange.import
    add column late integer not null default 0,
    add check (late between 0 and booked);
