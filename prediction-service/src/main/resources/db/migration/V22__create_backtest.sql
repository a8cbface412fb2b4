-- Backtests of the portfolio's own purchases, with what they came to.
create table backtest (
    id           uuid        primary key,
    position     bigint      generated always as identity,
    state        text        not null check (state in ('RUNNING', 'MEASURED', 'REFUSED', 'STOPPED', 'FAILED')),
    percent      int         not null check (percent between 0 and 100),
    requested_by text        not null,
    requested_at timestamptz not null,
    alive_at     timestamptz not null,
    finished_at  timestamptz,
    reason       text,
    result       jsonb,
    check (state <> 'MEASURED' or result is not null)
);

comment on column backtest.alive_at is 'Last sign of life; one without is taken to be interrupted';

-- One at a time, over all instances.
create unique index backtest_running on backtest ((true)) where state = 'RUNNING';
