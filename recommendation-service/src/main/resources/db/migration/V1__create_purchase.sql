-- Orders as last heard of; a retracted one stays as a tombstone, so that a late earlier revision cannot revive it.
create table purchase (
    order_id   uuid    primary key,
    account_id text    not null,
    revision   bigint  not null,
    retracted  boolean not null
);

-- Lines of orders that stand, summed by product. Written only together with their order, hence no foreign key.
create table purchase_line (
    account_id text           not null,
    order_id   uuid           not null,
    sku        text           not null,
    ordered_on date           not null,
    amount     numeric(18, 2) not null,
    primary key (account_id, order_id, sku)
);

-- Files arrive in the order of time, so a few pages of index find a year.
create index purchase_line_ordered_on on purchase_line using brin (ordered_on);
