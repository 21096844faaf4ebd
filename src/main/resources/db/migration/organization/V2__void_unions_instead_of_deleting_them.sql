-- A union that an import set up and that is taken back keeps its row and its place: figures as of an earlier moment need both.
alter table organization.organization add column voided_at timestamptz;
alter table organization.organization drop constraint organization_code_key;
create unique index organization_code on organization.organization (code) where voided_at is null;
