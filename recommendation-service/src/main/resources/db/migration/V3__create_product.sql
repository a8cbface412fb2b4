create table product (
    sku          text collate "C" primary key,
    revision     bigint  not null,
    name         text    not null,
    discontinued boolean not null
);
