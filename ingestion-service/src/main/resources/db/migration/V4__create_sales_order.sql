-- Filled set by set, hundreds of thousands of rows at once: foreign keys would be checked row by row.
create table sales_line (
    line_key       uuid           primary key,
    order_id       uuid           not null,
    source         text           not null,
    account_id     text           not null,
    ordered_on     date           not null,
    document       text,
    line_number    text,
    sku            text           not null,
    description    text,
    quantity       numeric(18, 3) not null,
    amount         numeric(18, 2) not null,
    currency       text           not null,
    rep_id         text,
    distributor    text,
    batch_position bigint         not null
);

comment on column sales_line.line_key is 'The natural key, hashed';
comment on column sales_line.batch_position is 'Batch that wrote the line last; an earlier batch never overwrites it';

create index sales_line_order on sales_line (order_id);

create table sales_order (
    order_id     uuid           primary key,
    account_id   text           not null,
    source       text           not null,
    document     text,
    ordered_on   date           not null,
    currency     text           not null,
    net_revenue  numeric(18, 2) not null,
    quantity     numeric(18, 3) not null,
    rep_id       text,
    line_count   int            not null,
    content_hash bigint         not null,
    revision     bigint         not null default 1,
    retracted    boolean        not null default false,
    batch_id     uuid           not null,
    updated_at   timestamptz    not null
);

create index sales_order_batch on sales_order (batch_id);
