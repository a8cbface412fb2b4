create table account (
    id           text    primary key,
    card_code    text    not null,
    name         text    not null,
    chain        text,
    address_line text,
    city         text,
    state        text,
    postal_code  text,
    country      text,
    region       text,
    ship_to      text,
    email        text,
    rep_id       text,
    currency     text    not null check (currency ~ '^[A-Z]{3}$'),
    email_edited boolean not null default false,
    rep_edited   boolean not null default false,
    seen_on      date    not null,
    revision     bigint  not null default 1,
    batch_id     uuid,
    updated_at   timestamptz not null
);

comment on column account.seen_on is 'Day of the newest line whose master data was taken over';
comment on column account.batch_id is 'Batch that caused the current revision; null when a person did';

create index account_batch on account (batch_id);
create index account_name on account (lower(name));

create table product (
    sku          text    primary key,
    name         text    not null,
    category     text,
    family       text,
    grape        text,
    colour       text,
    sugar        text,
    price        numeric(18, 2),
    currency     text,
    discontinued boolean not null default false,
    in_stock     boolean not null default true,
    seen_on      date    not null,
    revision     bigint  not null default 1,
    batch_id     uuid,
    updated_at   timestamptz not null
);

create index product_batch on product (batch_id);

create table rep (
    id         text    primary key,
    name       text    not null,
    email      text,
    region     text,
    active     boolean not null default true,
    seen_on    date    not null,
    revision   bigint  not null default 1,
    batch_id   uuid,
    updated_at timestamptz not null
);

create index rep_batch on rep (batch_id);
