-- 撤回: the sender takes back what nobody has decided on yet.
alter table reporting.sending
    drop constraint sending_outcome_check,
    add constraint sending_outcome_check check (outcome in ('returned', 'accepted', 'withdrawn'));
