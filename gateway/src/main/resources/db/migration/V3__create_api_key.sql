create table api_key (
    id          text        primary key check (id ~ '^[0-9a-f]{16}$'),
    name        text        not null check (length(name) between 1 and 200),
    owner_id    uuid        not null references account (id) on delete cascade,
    secret_hash bytea       not null check (length(secret_hash) = 32),
    rep_id      text        check (length(rep_id) between 1 and 100),
    read_only   boolean     not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at)
);

create table api_key_role (
    api_key_id text not null references api_key (id) on delete cascade,
    role       text not null check (role in ('ADMIN', 'MANAGER', 'REP', 'MARKETING', 'READ_ONLY')),
    primary key (api_key_id, role)
);
