-- Thousands share a name, a given name or their initials. An index that includes the id keeps each of them as an entry of its own
-- and is four to five times as large as one that keeps a name once with all who have it; an import writes to all of them. What
-- the id saved is one look at each of the few persons who are found: nothing is taken by these indexes where many are.
drop index membership.person_by_name;
create index person_by_name on membership.person (name collate "C");
drop index membership.person_by_given_name;
create index person_by_given_name on membership.person (substr(name, 2) collate "C");
drop index membership.person_by_last_character;
create index person_by_last_character on membership.person (substr(name, 3) collate "C") where length(name) = 3;
drop index membership.person_by_initials;
create index person_by_initials on membership.person (initials collate "C");
