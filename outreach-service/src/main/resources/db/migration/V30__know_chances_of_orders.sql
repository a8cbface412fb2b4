-- Null until the next prediction of the account, and where an earlier version that still runs wrote it.
alter table expectation
    add column chance_of_week  double precision,
    add column chance_of_month double precision,
    add column segment         text;
