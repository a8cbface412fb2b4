alter table expectation add column known_since timestamptz;
update expectation set known_since = occurred_at;
alter table expectation alter column known_since set not null;

comment on column expectation.known_since is 'When the first prediction of the account was made';
