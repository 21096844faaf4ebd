-- Trigrams know no Chinese where the server sorts by bytes: every search by name read every person. Ranges of bytes find what
-- begins with the words typed: the name, the given name behind a surname of one character; longer names are few.
drop index membership.person_name;
drop index membership.person_initials;
create index person_by_name on membership.person (name collate "C");
create index person_by_given_name on membership.person (substr(name, 2) collate "C");
create index person_by_long_name on membership.person (name collate "C") where length(name) > 3;
create index person_by_latin_name on membership.person (lower(name) collate "C") where name ~ '[A-Za-z]';
create index person_by_initials on membership.person (initials collate "C");
create index membership_by_pinyin on membership.membership (replace(order_key, ' ', '') collate "C") where voided_at is null;

-- What an import booked lies together.
drop index membership.membership_import;
create index membership_import on membership.membership using brin (import_id);
