-- An employer that was dissolved or moved away stays in the register with what it was, and counts no more from that day on.
alter table organization.employer
    add column ended_on   date,
    add column end_kind   text check (end_kind in ('dissolved', 'moved_away')),
    add column end_reason text,
    add check ((ended_on is null) = (end_kind is null)),
    add check ((ended_on is null) = (end_reason is null));
