-- What listeners could not process, and what people decided about it. Not a read model: nobody could decide it again.
create table dead_letter (
    letter_id        uuid        primary key,
    topic            text        not null,
    partition        int         not null,
    position         bigint      not null,
    failed_at        timestamptz not null,
    listener         text        not null,
    service          text,
    source_topic     text        not null,
    source_partition int         not null,
    source_offset    bigint      not null,
    key_text         text,
    event_type       text,
    cause            text        not null,
    message          text        not null,
    attempt          int         not null check (attempt > 0),
    replay_of        uuid,
    record_key       bytea,
    value            bytea,
    headers          json        not null,
    search_text      text        not null,
    state            text        not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    decided_by       text,
    decided_at       timestamptz,
    decision_key     text,
    check ((state = 'OPEN') = (decided_at is null))
);

create index dead_letter_failed_idx on dead_letter (failed_at desc, letter_id);
create index dead_letter_open_idx on dead_letter (source_topic, listener) where state = 'OPEN';
create index dead_letter_replay_idx on dead_letter (replay_of) where replay_of is not null;
