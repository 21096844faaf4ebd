-- Also those that ended, which membership_one_at_a_time leaves out.
create index membership_by_person on membership.membership (person_id) where voided_at is null;
