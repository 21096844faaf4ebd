-- Shared by all modules and therefore in the schema that is on everybody's search path.
create extension if not exists pg_trgm with schema public;
create extension if not exists ltree with schema public;
create extension if not exists btree_gist with schema public;
