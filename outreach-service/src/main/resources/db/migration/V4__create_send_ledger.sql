create table send_intent (
    intent_id      uuid        primary key,
    programme      text        not null,
    subject_id     text        not null,
    cycle          text        not null,
    due_on         date        not null,
    state          text        not null check (state in (
        'PLANNED', 'CLAIMED', 'HANDED_OVER', 'ACCEPTED', 'TEMP_FAILED', 'HARD_FAILED', 'UNKNOWN',
        'EXPIRED', 'SUPPRESSED', 'HOLDOUT', 'CANCELLED', 'TEST')),
    reason         text,
    not_before     timestamptz not null,
    attempts       integer     not null default 0,
    fence          bigint      not null default 0,
    claimed_by     text,
    lease_until    timestamptz,
    recipient      text,
    handed_over_at timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check ((state in ('CLAIMED', 'HANDED_OVER')) = (lease_until is not null)),
    check (state not in ('HANDED_OVER', 'ACCEPTED', 'UNKNOWN') or (recipient is not null and handed_over_at is not null))
);

-- One intent a cycle. A cancelled one makes room for its successor; an expired or rehearsed one was never sent and
-- stands for its day only.
create unique index send_intent_once on send_intent (programme, subject_id, cycle)
    where state not in ('CANCELLED', 'EXPIRED', 'TEST');
create index send_intent_settled_day on send_intent (programme, subject_id, cycle, due_on)
    where state in ('EXPIRED', 'TEST');
create index send_intent_by_subject on send_intent (programme, subject_id, cycle);
create index send_intent_open on send_intent (not_before) where state in ('PLANNED', 'TEMP_FAILED');
create index send_intent_leased on send_intent (lease_until) where state in ('CLAIMED', 'HANDED_OVER');
create index send_intent_by_recipient on send_intent (recipient, handed_over_at)
    where state in ('HANDED_OVER', 'ACCEPTED', 'UNKNOWN');

create table send_attempt (
    attempt_id bigint      generated always as identity primary key,
    intent_id  uuid        not null references send_intent,
    fence      bigint      not null,
    at         timestamptz not null,
    instance   text        not null,
    outcome    text        not null,
    reply_code integer,
    reply      text
);

create index send_attempt_by_intent on send_attempt (intent_id, attempt_id);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception '% only grows', tg_table_name;
end
$$;

create trigger send_attempt_only_grows before update or delete on send_attempt
    for each row execute function refuse_change();

create table message (
    intent_id        uuid        primary key references send_intent,
    account_id       text        not null,
    programme        text        not null,
    recipient        text        not null,
    subject          text        not null,
    template_version text        not null,
    mail_id          text        not null,
    headers          jsonb       not null,
    text             text        not null,
    html             text        not null,
    created_at       timestamptz not null,
    sent_at          timestamptz
);

create index message_by_account on message (account_id, created_at desc);
create index message_by_time on message (created_at desc);
