-- Null until the next prediction of the account, and where an earlier version that still runs wrote it.
alter table expectation
    add column currency              text,
    add column call_value            numeric(18, 2),
    add column days_overdue          integer,
    add column silent_days           integer,
    add column health_category       text,
    add column pace_pct              double precision,
    add column ytd_revenue           numeric(18, 2),
    add column previous_year_revenue numeric(18, 2),
    add column year_end_projection   numeric(18, 2);
