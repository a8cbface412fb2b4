-- What a reminder offered, for whoever comes with the token of its mail.
create table offer (
    intent_id  uuid        primary key references send_intent,
    account_id text        not null,
    locale     text        not null,
    lines      jsonb       not null,
    open_until timestamptz not null
);

-- The first answer to it is the answer. One to order is a draft until a person decides; "not now" is only noted.
create table answer (
    intent_id   uuid        primary key references offer,
    account_id  text        not null,
    kind        text        not null check (kind in ('SAME', 'CHANGE', 'NOT_NOW')),
    lines       jsonb       not null,
    note        text,
    answered_at timestamptz not null,
    state       text        not null check (state in ('OPEN', 'APPROVED', 'DISMISSED', 'NOTED')),
    decided_by  text,
    decided_at  timestamptz,
    check ((kind = 'NOT_NOW') = (state = 'NOTED')),
    check ((state in ('APPROVED', 'DISMISSED')) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null))
);
create index answer_by_account on answer (account_id);
create index answer_by_time on answer (answered_at desc);
