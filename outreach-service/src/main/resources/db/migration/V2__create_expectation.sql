create table expectation (
    account_id       text        primary key,
    as_of            date        not null,
    occurred_at      timestamptz not null,
    model_version    text        not null,
    expected_on      date,
    window_end       date,
    confidence       text        not null,
    last_purchase_on date
);

create index expectation_by_day on expectation (expected_on);

create table purchase (
    order_id    uuid           primary key,
    account_id  text           not null,
    ordered_on  date           not null,
    amount      numeric(18, 2) not null,
    currency    text           not null,
    detected_at timestamptz    not null
);

create index purchase_by_account on purchase (account_id, ordered_on);
