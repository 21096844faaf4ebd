create or replace view organization.workplace as
select id as employer_id,
       name,
       evened_name,
       initials,
       coalesce(union_id, community_id) as seat,
       union_id,
       moved_in_on,
       ended_on,
       voided_at,
       left(industry, 1) as industry
  from organization.employer;
comment on column organization.workplace.industry is 'Section of GB/T 4754; null where nobody has said';
