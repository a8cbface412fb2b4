-- What somebody wants of a product in an account's next order instead of what is suggested. It has had its day once the account
-- orders again.
create table suggested_order_change (
    account_id text collate "C" not null,
    sku        text collate "C" not null,
    quantity   numeric(18, 3)   not null check (quantity >= 0),
    after_on   date,
    changed_by text             not null,
    changed_at timestamptz      not null,
    primary key (account_id, sku)
);

comment on column suggested_order_change.quantity is 'Nothing leaves the product out';
comment on column suggested_order_change.after_on is 'The account''s latest order when it was changed; null where there was none';
