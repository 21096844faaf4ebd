create index employer_by_name on organization.employer (name collate "zh-x-icu", id) where voided_at is null;
