create table second_factor (
    account_id   uuid        primary key references account (id) on delete cascade,
    secret       bytea       not null,
    used_step    bigint      not null default 0,
    created_at   timestamptz not null default now(),
    confirmed_at timestamptz
);

create table recovery_code (
    account_id uuid  not null references second_factor (account_id) on delete cascade,
    hash       bytea not null check (length(hash) = 32),
    primary key (account_id, hash)
);
