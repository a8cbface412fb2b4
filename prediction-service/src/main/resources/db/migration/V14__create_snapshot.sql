-- What was known of an account on a day, compressed by us. Rows of past days are never changed.
create table snapshot (
    account_id    text    not null,
    as_of         date    not null,
    first_of_week boolean not null,
    batch_id      uuid,
    content       bytea   storage external not null,
    primary key (account_id, as_of)
);

-- Rows are written in the order of their days: a few pages of index find the oldest of a million accounts.
create index snapshot_as_of on snapshot using brin (as_of);

create index snapshot_within_week on snapshot (as_of) where not first_of_week;
