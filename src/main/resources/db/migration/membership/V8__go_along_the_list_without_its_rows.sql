-- Who goes along the list asks of each membership only what the index says, and reads the few rows that remain.
drop index membership.membership_in_order;
create index membership_in_order on membership.membership (order_key, id)
    include (organization_id, left_on, person_id, employer_id) where voided_at is null;

-- Who types letters means a stretch of the list for each way to take them apart into syllables.
drop index membership.membership_by_pinyin;

drop index membership.person_by_name;
create index person_by_name on membership.person (name collate "C") include (id);
drop index membership.person_by_given_name;
create index person_by_given_name on membership.person (substr(name, 2) collate "C") include (id);
create index person_by_last_character on membership.person (substr(name, 3) collate "C") include (id)
    where length(name) = 3;
drop index membership.person_by_initials;
create index person_by_initials on membership.person (initials collate "C") include (id);

-- Otherwise PostgreSQL takes a third of all names for long ones, and reads all of them rather than the few that are.
create statistics membership.person_length on length(name) from membership.person;
analyze membership.person;
