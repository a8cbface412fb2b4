-- Accounts that behave unlike themselves, as of their latest scoring; the others have no row.
create table watch (
    account_id text             primary key,
    as_of      date             not null,
    kinds      text[]           not null check (cardinality(kinds) > 0),
    chance     double precision not null check (chance between 0 and 1),
    at_stake   numeric(18, 2)   not null,
    currency   text             not null,
    since      date             not null,
    why        text             not null
);
