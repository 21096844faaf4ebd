-- Two letters are too few for an index of trigrams: every union of the book was read for them.
alter table organization.organization
    add column initial_pairs text[] not null generated always as (organization.pairs(initials)) stored;
comment on column organization.organization.initial_pairs is 'What a part of the initials is sought by';

drop index organization.organization_initials_search;
create index organization_initial_pairs on organization.organization using gin (initial_pairs) where voided_at is null;
analyze organization.organization;
