-- Orders as last heard of; a retracted one stays as a tombstone without products, so that a late earlier revision
-- cannot revive it. Ids compare by their bytes ("C"), so that ties break alike on every server.
create table purchase (
    order_id   uuid             primary key,
    account_id text collate "C" not null,
    revision   bigint           not null,
    retracted  boolean          not null,
    ordered_on date,
    skus       text[] collate "C" not null,
    amounts    numeric(18, 2)[] not null,
    check (retracted or ordered_on is not null),
    check (not retracted or skus = '{}'),
    check (cardinality(skus) = cardinality(amounts))
);

create index purchase_account_id on purchase (account_id);

-- Files arrive in the order of time, so a few pages of index find a year.
create index purchase_ordered_on on purchase using brin (ordered_on);
