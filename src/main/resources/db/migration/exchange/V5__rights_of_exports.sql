-- Whoever has lost the right to what a file tells is not handed it any more.
alter table exchange.export_file add column needs text not null default 'EXPORT';
alter table exchange.export_file alter column needs drop default;
comment on column exchange.export_file.needs is 'The right that is asked for again when the file is fetched';
