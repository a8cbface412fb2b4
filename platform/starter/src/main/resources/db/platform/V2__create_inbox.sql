create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    accepted_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
