-- What came back of a mail, each kind once: servers repeat themselves.
create table mail_report (
    intent_id   uuid        not null references send_intent,
    kind        text        not null check (kind in ('HARD', 'SOFT', 'COMPLAINT')),
    email       text        not null check (email = lower(email)),
    status      text,
    reported_at timestamptz not null,
    primary key (intent_id, kind)
);
create index mail_report_by_email on mail_report (email, reported_at) where kind = 'SOFT';
create index mail_report_by_time on mail_report (reported_at);

-- How far a mailbox was read. A validity other than this means that its numbers begin anew.
create table mail_inbox (
    inbox        text        primary key,
    uid_validity bigint      not null,
    last_uid     bigint      not null,
    others       bigint      not null default 0,
    read_at      timestamptz not null
);
