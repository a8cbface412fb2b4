create table suppression (
    suppression_id uuid        primary key,
    email          text        not null unique check (email = lower(email)),
    reason         text        not null check (reason in ('UNSUBSCRIBED', 'BOUNCED', 'MANUAL')),
    note           text,
    created_at     timestamptz not null,
    created_by     text        not null
);

create table unsubscribe_link (
    token      text        primary key,
    intent_id  uuid        not null unique,
    account_id text        not null,
    email      text        not null check (email = lower(email)),
    created_at timestamptz not null
);
