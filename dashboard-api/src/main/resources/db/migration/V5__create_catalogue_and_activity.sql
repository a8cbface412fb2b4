create table read_model.product (
    sku          text primary key,
    revision     bigint not null,
    name         text not null,
    category     text,
    family       text,
    discontinued boolean not null,
    in_stock     boolean not null
);

create table read_model.campaign (
    campaign_id   uuid primary key,
    name          text,
    segment_id    uuid,
    scheduled_for timestamptz,
    created_at    timestamptz,
    launched_at   timestamptz,
    audience_size bigint,
    state         text,
    state_at      timestamptz,
    state_offset  bigint,
    actor         text,
    sent_count    bigint,
    failed_count  bigint,
    pause_reason  text
);

create table read_model.activity (
    activity_id uuid primary key,
    at          timestamptz not null,
    account_id  text,
    actor       text not null,
    kind        text not null,
    text        text not null,
    reference   text,
    search_text text not null
);

create index activity_at_idx on read_model.activity (at desc, activity_id);
create index activity_account_idx on read_model.activity (account_id, at desc);
