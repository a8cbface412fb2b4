create table rep_quota (
    rep_id         text             primary key,
    measured_at    timestamptz      not null,
    attainment_pct double precision
);
