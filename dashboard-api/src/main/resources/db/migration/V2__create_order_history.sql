-- A retracted order stays as a mark, so that a late copy of it cannot come back.
create table read_model.sales_order (
    order_id   uuid primary key,
    account_id text not null,
    revision   bigint not null,
    retracted  boolean not null,
    ordered_on date,
    amount     numeric(18, 2),
    currency   text,
    quantity   numeric(18, 3),
    line_count int,
    document   text,
    batch_id   uuid,
    check (retracted or (ordered_on is not null and amount is not null and currency is not null))
);

create index sales_order_account_idx on read_model.sales_order (account_id, ordered_on desc);

create table read_model.purchase (
    order_id           uuid primary key,
    detected_at        timestamptz not null,
    event_offset       bigint not null,
    account_id         text not null,
    ordered_on         date not null,
    amount             numeric(18, 2) not null,
    currency           text not null,
    expected_on        date,
    days_from_expected int
);

create index purchase_account_idx on read_model.purchase (account_id);

create table read_model.sales_batch (
    batch_id         uuid primary key,
    completed_at     timestamptz not null,
    source           text not null,
    file_name        text not null,
    received_at      timestamptz not null,
    line_count       bigint not null,
    accepted_count   bigint not null,
    rejected_count   bigint not null,
    order_count      bigint not null,
    account_count    bigint not null,
    first_order_date date,
    last_order_date  date,
    net_revenue      numeric(18, 2) not null,
    currency         text not null
);

create index sales_batch_completed_idx on read_model.sales_batch (completed_at desc);
create index sales_batch_last_order_idx on read_model.sales_batch (last_order_date desc nulls last);
