-- What senders are told of their files, and whether they heard it.
create table reply (
    id           uuid        primary key,
    position     bigint      generated always as identity,
    batch_id     uuid        not null references batch,
    source       text        not null,
    type         text        not null,
    body         text        not null,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    last_answer  text,
    delivered_at timestamptz,
    given_up_at  timestamptz,
    check (delivered_at is null or given_up_at is null)
);
create index reply_owed on reply (due_at, position) where delivered_at is null and given_up_at is null;
create index reply_by_batch on reply (batch_id, position);
create index reply_by_age on reply (created_at);
