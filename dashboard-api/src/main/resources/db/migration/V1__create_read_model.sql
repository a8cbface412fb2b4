-- Everything in this schema follows from the topics: it can be dropped and replayed, and holds nothing else.
create schema read_model;

create table read_model.account_view (
    account_id                  text primary key,
    search_text                 text not null default '',
    -- the account itself
    revision                    bigint,
    name                        text,
    card_code                   text,
    chain                       text,
    street                      text,
    city                        text,
    state                       text,
    postal_code                 text,
    country                     text,
    region                      text,
    ship_to                     text,
    email                       text,
    rep_id                      text,
    account_currency            text,
    merged                      boolean not null default false,
    -- its current prediction
    predicted_at                timestamptz,
    prediction_offset           bigint,
    as_of                       date,
    model_version               text,
    next_expected_purchase_date date,
    window_start                date,
    window_end                  date,
    confidence                  text,
    purchase_probability_7d     double precision,
    purchase_probability_30d    double precision,
    median_interval_days        double precision,
    last_purchase_date          date,
    last_purchase_amount        numeric(18, 2),
    days_overdue                int,
    health_score                double precision,
    health_category             text,
    churn_risk                  double precision,
    churn_category              text,
    rfm_segment                 text,
    priority_score              double precision,
    prediction_currency         text,
    lifetime_revenue            numeric(18, 2),
    order_count                 int,
    ytd_revenue                 numeric(18, 2),
    previous_year_revenue       numeric(18, 2),
    year_end_projection         numeric(18, 2),
    pace_pct                    double precision,
    yoy_revenue_pct             double precision,
    predicted_coverage_pct      double precision,
    -- what it could carry
    recommended_at              timestamptz,
    recommendation_offset       bigint,
    recommended_coverage_pct    double precision,
    -- its latest reminder
    reminder_id                 uuid,
    reminder_sent_at            timestamptz,
    reminder_outcome            text
);

create index account_view_rep_idx on read_model.account_view (rep_id);
create index account_view_card_code_idx on read_model.account_view (card_code);
create index account_view_priority_idx on read_model.account_view (priority_score desc nulls last, account_id);
create index account_view_expected_idx on read_model.account_view (next_expected_purchase_date);
create index account_view_as_of_idx on read_model.account_view (as_of desc nulls last, predicted_at desc nulls last);

-- What only the page of one account shows; kept apart so that lists read narrow rows.
create table read_model.prediction_detail (
    account_id        text primary key,
    predicted_at      timestamptz not null,
    prediction_offset bigint not null,
    health_components jsonb not null,
    rfm               jsonb,
    growth            jsonb,
    explanation       jsonb not null
);

create table read_model.coverage_detail (
    account_id            text primary key,
    recommended_at        timestamptz not null,
    recommendation_offset bigint not null,
    carried               jsonb not null,
    gaps                  jsonb not null
);
