create table read_model.reminder (
    reminder_id     uuid primary key,
    account_id      text not null,
    cycle           date not null,
    sent_at         timestamptz,
    email           text,
    subject         text,
    message_id      text,
    variant         text,
    resolved_at     timestamptz,
    outcome         text,
    order_id        uuid,
    purchased_on    date,
    purchase_amount numeric(18, 2),
    currency        text
);

create index reminder_account_idx on read_model.reminder (account_id, sent_at desc);
create index reminder_sent_idx on read_model.reminder (sent_at desc);

-- Written by people here, so it is no read model and outlives a rebuild.
create table reminder_note (
    note_id     uuid primary key,
    reminder_id uuid not null,
    account_id  text not null,
    text        text not null check (length(text) between 1 and 2000),
    author      text not null,
    created_at  timestamptz not null
);

create index reminder_note_reminder_idx on reminder_note (reminder_id, created_at);
create index reminder_note_account_idx on reminder_note (account_id);
