create table account (
    id            uuid        primary key,
    username      text        not null unique check (username = lower(username) and length(username) between 1 and 100),
    display_name  text        not null check (length(display_name) between 1 and 200),
    password_hash text        not null,
    rep_id        text        check (length(rep_id) between 1 and 100),
    enabled       boolean     not null,
    generation    int         not null,
    version       bigint      not null,
    created_at    timestamptz not null
);

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role       text not null check (role in ('ADMIN', 'MANAGER', 'REP', 'MARKETING', 'READ_ONLY')),
    primary key (account_id, role)
);
