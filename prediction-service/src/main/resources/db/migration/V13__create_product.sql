create table product (
    sku      text   primary key,
    revision bigint not null,
    name     text   not null
);
