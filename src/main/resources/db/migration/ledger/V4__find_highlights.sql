-- Few entries are highlights (亮点); summaries name those of a union and below it.
create index entry_highlight on ledger.entry (day) where highlight and voided_at is null;
