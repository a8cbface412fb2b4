-- Purchases that were announced, or are about to be; each is announced once.
create table purchase (
    account_id           text           not null,
    order_id             uuid           not null,
    detected_at          timestamptz    not null,
    ordered_on           date           not null,
    amount               numeric(18, 2) not null,
    currency             text           not null,
    skus                 text[]         not null,
    previous_purchase_on date,
    expected_on          date,
    batch_id             uuid,
    published            boolean        not null default false,
    primary key (account_id, order_id)
);

create index purchase_unpublished on purchase (account_id) where not published;
