create view organization.workplace as
select id as employer_id,
       name,
       evened_name,
       initials,
       coalesce(union_id, community_id) as seat
  from organization.employer;
comment on view organization.workplace is 'Published. Employers as other records name them, void ones too; seat is the union their figures are posted at';
