-- What the whole portfolio carries, as versions that never change.
create table market (
    version    bigint generated always as identity primary key,
    as_of      date        not null,
    content    jsonb       not null,
    created_at timestamptz not null
);

-- One row: how often a new version was asked for and up to which request it was looked at.
create table market_request (
    only_row  boolean primary key default true check (only_row),
    requested bigint  not null default 0,
    served    bigint  not null default 0
);

insert into market_request default values;

-- Batches and the partitions whose boundary has been applied.
create table batch (
    batch_id        uuid        primary key,
    partition_count integer     not null check (partition_count > 0),
    partitions      integer[]   not null,
    last_order_date date,
    completed_at    timestamptz
);
