-- A comparison with accounts that are not reminded; one runs at a time.
create table holdout (
    holdout_id    uuid             primary key,
    salt          text             not null,
    percent       integer          not null check (percent between 1 and 99),
    window_days   integer          not null check (window_days > 0),
    points        integer,
    planned_error double precision not null check (planned_error > 0),
    known_by      date,
    started_by    text             not null,
    started_at    timestamptz      not null,
    ended_by      text,
    ended_at      timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
create unique index holdout_one_runs on holdout ((true)) where ended_at is null;
comment on column holdout.planned_error is 'Standard error at which intervals are tightest; fixed before the first look';

-- A cycle as it was drawn, before anything was done: what becomes of it later changes nothing here.
create table holdout_cycle (
    holdout_id  uuid not null references holdout,
    account_id  text not null,
    cycle       date not null,
    cluster     text not null,
    arm         text not null check (arm in ('TREATMENT', 'HOLDOUT')),
    due_on      date not null,
    assigned_on date not null,
    segment     text,
    chance      double precision,
    worth       numeric(18, 2),
    primary key (holdout_id, account_id, cycle)
);
create index holdout_cycle_by_day on holdout_cycle (holdout_id, due_on);

-- What was known on a day, as it was read that day.
create table holdout_reading (
    reading_id               uuid             primary key,
    holdout_id               uuid             not null references holdout,
    day                      date             not null,
    read_at                  timestamptz      not null,
    verdict                  text             not null,
    treated_clusters         bigint           not null,
    held_out_clusters        bigint           not null,
    chi_square               double precision not null,
    treated_cycles           bigint           not null,
    held_out_cycles          bigint           not null,
    treated_orders           bigint           not null,
    held_out_orders          bigint           not null,
    orders_difference        double precision,
    orders_low               double precision,
    orders_high              double precision,
    orders_variance_removed  double precision,
    currency                 text,
    treated_revenue          numeric(18, 2),
    held_out_revenue         numeric(18, 2),
    revenue_difference       numeric(18, 2),
    revenue_low              numeric(18, 2),
    revenue_high             numeric(18, 2),
    revenue_variance_removed double precision,
    unique (holdout_id, day)
);
