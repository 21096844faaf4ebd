-- Lists of unions by name begin where their page begins, however many there are.
create index organization_by_name on organization.organization (name collate "zh-x-icu", id) where voided_at is null;
