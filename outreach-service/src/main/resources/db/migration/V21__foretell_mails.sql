-- The latest forecast of what goes out, whole; made anew when somebody looks and it is old.
create table mail_forecast (
    forecast_id uuid        primary key,
    day         date        not null,
    at          timestamptz not null,
    fate        text        not null check (fate in ('GOES', 'WAITS', 'LEFT_OUT')),
    programme   text        not null,
    account_id  text,
    rep_id      text,
    name        text        not null,
    recipient   text,
    due_on      date        not null,
    reasons     text[]      not null,
    until       timestamptz
);
create index mail_forecast_by_day on mail_forecast (day, fate);

create table mail_forecast_stamp (
    one     boolean     primary key default true check (one),
    made_at timestamptz not null,
    day     date        not null
);
