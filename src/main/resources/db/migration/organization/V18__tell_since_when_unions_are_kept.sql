-- What others ask of a union besides its way: its level, since when it exists, and since when the book keeps it.
create or replace view organization.profile as
select id as organization_id, name, kind, founded_on, entered_at
  from organization.organization
 where voided_at is null;
comment on view organization.profile is 'Published. Name, level and founding day of each union, null where the files do not say when it was founded, and when it was set up in the book';
