-- Indicators that unions make of their own, for themselves and everything below them; the others come with the product.
alter table figures.indicator
    add column owner integer,
    add constraint indicator_of_a_union check ((owner is null) = (code !~ '^own\.'));
create index indicator_owner on figures.indicator (owner) where owner is not null;
comment on column figures.indicator.owner is 'The union that made it; null for those of the product';
