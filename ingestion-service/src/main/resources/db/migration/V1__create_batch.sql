create table batch (
    id                    uuid          primary key,
    position              bigint        generated always as identity unique,
    version               bigint        not null default 0,
    source                text          not null,
    file_name             text          not null,
    content_sha256        text          not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes            bigint        not null check (size_bytes >= 0),
    uploaded_by           text          not null,
    state                 text          not null
        check (state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'COMPLETED', 'QUARANTINED', 'FAILED')),
    failure_reason        text,
    failed_publishing     boolean       not null default false,
    released_by           text,
    received_at           timestamptz   not null,
    parsing_started_at    timestamptz,
    publishing_started_at timestamptz,
    completed_at          timestamptz,
    line_count            bigint        not null default 0,
    accepted_count        bigint        not null default 0,
    rejected_count        bigint        not null default 0,
    order_count           bigint        not null default 0,
    account_count         bigint        not null default 0,
    first_order_date      date,
    last_order_date       date,
    net_revenue           numeric(18, 2) not null default 0,
    currency              text,
    check ((state = 'FAILED') = (failure_reason is not null)),
    check (state <> 'COMPLETED' or completed_at is not null)
);

comment on column batch.position is 'Order of acceptance; batches of one source are worked in this order';

-- The same file of the same source is taken once, whatever it is called and however often it comes.
create unique index batch_content on batch (source, content_sha256);
create index batch_unfinished on batch (source, position) where state in ('RECEIVED', 'PARSING', 'PUBLISHING');

create table delivery (
    source         text        not null,
    delivery_id    text        not null,
    content_sha256 text        not null,
    batch_id       uuid        not null references batch,
    received_at    timestamptz not null,
    primary key (source, delivery_id)
);

create table reject (
    batch_id   uuid   not null references batch,
    row_number bigint not null,
    code       text   not null,
    message    text   not null,
    raw        text   not null,
    primary key (batch_id, row_number)
);
