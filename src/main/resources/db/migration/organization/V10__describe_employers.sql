-- What an officer looks at before a union is set up: how large an employer is, in which trade, and how hard it will be.
alter table organization.employer
    add column scale      text check (scale in ('large', 'medium', 'small', 'micro')),
    add column industry   text check (industry ~ '^[A-T]$'),
    add column difficulty text check (difficulty in ('easy', 'fair', 'hard'));
comment on column organization.employer.industry is 'Section of GB/T 4754';
comment on column organization.employer.difficulty is 'How hard it is to set up a union there, as its officer sees it';
