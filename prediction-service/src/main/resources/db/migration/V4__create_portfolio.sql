create table portfolio (
    version     bigint      primary key,
    as_of       date        not null,
    computed_at timestamptz not null,
    median_gap  double precision,
    gap_ratios  double precision[] not null,
    last_purchase_cuts date[]           not null,
    purchase_cuts      int[]            not null,
    revenue_cuts       numeric(18, 2)[] not null,
    top_skus    text[]      not null
);

-- Refreshes that are still owed.
create table refresh_request (
    scope        text        not null check (scope in ('PORTFOLIO', 'REPS')),
    batch_id     uuid,
    requested_at timestamptz not null,
    unique nulls not distinct (scope, batch_id)
);
