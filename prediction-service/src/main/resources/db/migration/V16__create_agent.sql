create table agent (
    rep_id   text    primary key,
    revision bigint  not null,
    name     text    not null,
    region   text,
    active   boolean not null
);

create table agent_target (
    rep_id     text           not null references agent on delete cascade,
    from_month date           not null,
    amount     numeric(18, 2) not null,
    currency   text           not null,
    primary key (rep_id, from_month)
);

create table agent_activity (
    activity_id uuid   primary key,
    revision    bigint not null,
    rep_id      text   not null,
    kind        text   not null,
    happened_on date   not null,
    count       int    not null
);

create index agent_activity_of_rep on agent_activity (rep_id, happened_on);

-- Who made an order, where the order says so; else it is the account's representative.
create table order_rep (
    account_id text   not null,
    order_id   uuid   not null,
    revision   bigint not null,
    rep_id     text,
    primary key (account_id, order_id)
);

-- Net revenue of each representative and day, summed up from orders at every refresh.
create table agent_day (
    rep_id   text           not null,
    day      date           not null,
    currency text           not null,
    revenue  numeric(18, 2) not null,
    primary key (rep_id, day, currency)
);

alter table rep_performance add column quota_attainment_pct numeric(12, 1);
