create table batch_progress (
    batch_id        uuid        primary key,
    partition_count int         not null,
    partitions_done int[]       not null default '{}',
    started_at      timestamptz not null,
    completed_at    timestamptz
);
