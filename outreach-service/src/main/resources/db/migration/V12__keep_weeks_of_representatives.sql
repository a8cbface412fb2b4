-- What a digest said, or what was true when the week's digests were planned where none was sent.
create table rep_week (
    rep_id                 text           not null,
    week                   text           not null check (week ~ '^\d{4}-W\d{2}$'),
    taken_at               timestamptz    not null,
    currency               text           not null,
    accounts               integer        not null,
    due_this_week          integer        not null,
    needs_follow_up        integer        not null,
    overdue                integer        not null,
    low_health             integer        not null,
    strong_pace            integer        not null,
    worth_a_call           integer        not null,
    orders                 integer        not null,
    revenue                numeric(18, 2) not null,
    ordered_after_reminder integer        not null,
    ytd_revenue            numeric(18, 2) not null,
    previous_year_revenue  numeric(18, 2) not null,
    projection             numeric(18, 2) not null,
    quota_attainment_pct   double precision,
    primary key (rep_id, week)
);
