create table reminder (
    reminder_id  uuid        primary key references send_intent,
    account_id   text        not null,
    cycle        date        not null,
    expected_on  date        not null,
    state        text        check (state in ('SENT', 'PURCHASED', 'NO_PURCHASE', 'BOUNCED')),
    suggested    text[]      not null default '{}',
    sent_on      date,
    sent_at      timestamptz,
    resolved_at  timestamptz,
    order_id     uuid,
    purchased_on date,
    check (state is null or state = 'BOUNCED' or (sent_at is not null and sent_on is not null)),
    check ((state = 'PURCHASED') = (order_id is not null))
);

create index reminder_by_account on reminder (account_id);

create table reminder_run (
    run_id          uuid        primary key,
    idempotency_key text        unique,
    request_hash    text        not null,
    started_by      text        not null,
    day             date        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    result          jsonb
);
