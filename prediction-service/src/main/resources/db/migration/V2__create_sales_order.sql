-- An order by account, so that an order re-keyed to another account is another row.
-- A retraction leaves its row as a tombstone: an older revision must not bring the order back.
create table sales_order (
    account_id  text          not null,
    order_id    uuid          not null,
    revision    bigint        not null,
    retracted   boolean       not null,
    ordered_on  date,
    currency    text,
    net_revenue numeric(18, 2),
    skus        text[]        not null,
    revenues    numeric(18, 2)[] not null,
    batch_id    uuid,
    primary key (account_id, order_id),
    check (retracted or (ordered_on is not null and currency is not null and net_revenue is not null)),
    check (cardinality(skus) = cardinality(revenues))
);

-- Accounts whose orders changed and whose outcome has not been published since.
create sequence touch_position;

create table touched_account (
    account_id text        primary key,
    partition  int         not null,
    position   bigint      not null default nextval('touch_position'),
    touched_at timestamptz not null default now()
);

create index touched_account_partition on touched_account (partition, account_id);
