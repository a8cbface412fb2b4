create table outbox (
    position   bigint generated always as identity primary key,
    id         uuid        not null unique,
    topic      text        not null,
    key        text        not null,
    type       text        not null,
    payload    bytea       not null,
    created_at timestamptz not null default now()
);
