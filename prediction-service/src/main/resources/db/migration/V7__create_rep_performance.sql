create table rep_performance (
    rep_id               text           primary key,
    version              bigint         not null,
    published_version    bigint         not null default 0,
    changed_at           timestamptz    not null,
    as_of                date           not null,
    week                 text           not null,
    currency             text           not null,
    accounts             int            not null,
    year_to_date         numeric(18, 2) not null,
    last_year            numeric(18, 2) not null,
    pace_pct             numeric(12, 1),
    overdue_accounts     int            not null,
    low_health_accounts  int            not null,
    due_this_week        int            not null,
    revenue_at_risk      numeric(18, 2) not null,
    check (published_version <= version)
);
