-- An employer's industry may be told more closely than by its section: C39 within C.
alter table organization.employer
    drop constraint employer_industry_check,
    add constraint employer_industry_check check (industry ~ '^[A-T]([0-9]{2})?$');
comment on column organization.employer.industry is 'Section of GB/T 4754, or one of its divisions: C, C39';
