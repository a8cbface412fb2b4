-- The latest outcome of an account: what sets are made of, and which version of it the world has been told.
create table prediction (
    account_id            text             primary key,
    as_of                 date             not null,
    portfolio_version     bigint           not null,
    version               bigint           not null,
    content_hash          text             not null,
    changed_at            timestamptz      not null,
    batch_id              uuid,
    published_version     bigint           not null default 0,
    currency              text             not null,
    next_expected_on      date,
    window_end            date,
    abstention            text,
    days_overdue          int              not null,
    median_gap            double precision,
    last_purchase_on      date,
    purchases             int              not null,
    lifetime_revenue      numeric(18, 2)   not null,
    year_to_date          numeric(18, 2)   not null,
    last_year             numeric(18, 2)   not null,
    projection            numeric(18, 2)   not null,
    health_category       text             not null,
    churn_category        text             not null,
    check (published_version <= version)
);

