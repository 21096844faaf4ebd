-- Most Chinese words have two characters, which no index of trigrams can find; hence one of single characters and of pairs.
-- The cost keeps PostgreSQL from asking it of every row instead of the index.
create function organization.pairs(name text) returns text[]
    language sql immutable strict parallel safe cost 1000
    return array(select distinct substr(name, place, width)
                   from generate_series(1, length(name)) place, generate_series(1, 2) width);
comment on function organization.pairs is 'Published. Every single character and every two neighbouring ones';

create function organization.pairs_of(part text) returns text[]
    language sql immutable strict parallel safe
    return case when length(part) < 2 then array[part]
                else array(select substr(part, place, 2) from generate_series(1, length(part) - 1) place) end;
comment on function organization.pairs_of is 'Published. What organization.pairs has of every name that has this part: the longest pieces only';

create index employer_pairs on organization.employer using gin (organization.pairs(evened_name));
create index organization_pairs on organization.organization using gin (organization.pairs(evened_name))
    where voided_at is null;

-- What is found in many is listed level by level, and not all of it has to be put in order for that.
create function organization.level(kind text) returns integer
    language sql immutable strict parallel safe
    return array_position(array['nation', 'province', 'city', 'district', 'street', 'community', 'grassroots', 'branch', 'group'],
                          kind);
create index organization_by_level on organization.organization (organization.level(kind), name collate "zh-x-icu", id)
    where voided_at is null;
