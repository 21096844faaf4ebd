-- Village joint unions (村联合工会) are a form of their own, and what sets up unions asks which employers have none.
alter table organization.employer
    drop constraint employer_form_check,
    add constraint employer_form_check check (form in ('single', 'joint', 'regional', 'industrial', 'village'));

create or replace view organization.workplace as
select id as employer_id,
       name,
       evened_name,
       initials,
       coalesce(union_id, community_id) as seat,
       union_id,
       moved_in_on,
       ended_on,
       voided_at
  from organization.employer;
comment on view organization.workplace is 'Published. Employers as other records name them, void ones too; seat is the union their figures are posted at, union_id their own one';
