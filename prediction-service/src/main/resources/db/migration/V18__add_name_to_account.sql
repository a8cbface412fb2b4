-- Null in accounts taken in before there was this column, until the account comes again.
alter table account add column name text;
