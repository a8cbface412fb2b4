create table read_model.rep (
    rep_id      text primary key,
    revision    bigint not null,
    name        text not null,
    email       text,
    region      text,
    active      boolean not null,
    search_text text not null
);

create table read_model.rep_performance (
    rep_id                text primary key,
    measured_at           timestamptz not null,
    event_offset          bigint not null,
    week                  text not null,
    as_of                 date not null,
    currency              text not null,
    accounts              int not null,
    ytd_revenue           numeric(18, 2) not null,
    previous_year_revenue numeric(18, 2) not null,
    pace_pct              double precision,
    quota_attainment_pct  double precision,
    overdue               int not null,
    low_health            int not null,
    due_this_week         int not null,
    revenue_at_risk       numeric(18, 2) not null
);

create table read_model.rep_activity (
    activity_id  uuid primary key,
    recorded_at  timestamptz not null,
    event_offset bigint not null,
    rep_id       text not null,
    kind         text not null,
    happened_on  date not null,
    count        int not null,
    account_id   text,
    note         text
);

create index rep_activity_account_idx on read_model.rep_activity (account_id, happened_on desc);
create index rep_activity_rep_idx on read_model.rep_activity (rep_id, happened_on desc);
