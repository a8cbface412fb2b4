create table known_source (
    account_id uuid        not null references account (id) on delete cascade,
    source     bytea       not null check (length(source) = 32),
    seen_at    timestamptz not null,
    primary key (account_id, source)
);
