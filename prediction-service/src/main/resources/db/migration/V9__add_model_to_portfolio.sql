-- The model that gives the dates: with another one, every account is measured anew.
alter table portfolio add column model_version bigint;
