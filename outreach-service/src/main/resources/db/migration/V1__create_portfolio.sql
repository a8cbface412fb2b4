create table rep (
    rep_id   text    primary key,
    revision bigint  not null,
    name     text    not null,
    email    text,
    active   boolean not null
);

create table account (
    account_id text    primary key,
    revision   bigint  not null,
    name       text    not null,
    email      text,
    rep_id     text,
    zone       text,
    active     boolean not null
);

create index account_by_rep on account (rep_id);

create table product (
    sku       text    primary key,
    revision  bigint  not null,
    name      text    not null,
    available boolean not null
);

create table suggestion (
    account_id  text        primary key,
    as_of       date        not null,
    occurred_at timestamptz not null,
    gaps        jsonb       not null
);
