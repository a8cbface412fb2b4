create table signing_key (
    id         text        primary key,
    public_jwk text        not null,
    expires_at timestamptz not null
);
