-- How an issued document goes out: with or without the head and imprint of an official paper.
alter table drafting.document
    add column head   text not null default 'none' check (head in ('none', 'down', 'up')),
    add column copies text not null default '';
comment on column drafting.document.head is 'none, of what goes down or to equals, or of what goes upward and names who signed it';
comment on column drafting.document.copies is 'Who gets a copy (抄送), as printed in the imprint';
