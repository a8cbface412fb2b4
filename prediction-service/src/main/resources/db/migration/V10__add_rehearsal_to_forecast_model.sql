-- What a model learned earlier in the same way would have said of the purchases since, beside the simple rule.
-- Models learned before this was looked at have none.
alter table forecast_model
    add column rehearsed_from   date,
    add column rehearsed_until  date,
    add column watched_days     int,
    add column dates            int,
    add column error            double precision,
    add column within_3         double precision,
    add column within_7         double precision,
    add column simple_error     double precision,
    add column simple_within_3  double precision,
    add column simple_within_7  double precision,
    add column ended            int,
    add column ended_error      double precision,
    add column shortcoming      text check (shortcoming in ('FURTHER_OFF', 'FEWER_DATES'));
