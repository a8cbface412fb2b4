-- The last few orders of each account, told from the beginning of their topic. One that is no purchase, a credit or one
-- taken back, stays as long so that an older revision of it changes nothing.
create table latest_order (
    order_id   uuid    primary key,
    account_id text    not null,
    revision   bigint  not null,
    purchase   boolean not null,
    ordered_on date,
    amount     numeric(18, 2),
    currency   text,
    lines      jsonb   not null,
    check (not purchase or (ordered_on is not null and amount is not null and currency is not null))
);
create index latest_order_by_account on latest_order (account_id, purchase, ordered_on);
