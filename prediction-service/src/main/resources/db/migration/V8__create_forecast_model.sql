-- Learned models in their versions; the active one gives the dates, with the earlier ones as its substitutes.
create table forecast_model (
    version    bigint      generated always as identity primary key,
    learned_at timestamptz not null,
    state      text        not null check (state in ('ACTIVE', 'RETIRED')),
    first_day  date        not null,
    as_of      date        not null,
    accounts   int         not null,
    gaps       int         not null,
    ended_gaps int         not null,
    sha256     text        not null,
    artefact   bytea       not null
);

create unique index forecast_model_active on forecast_model (state) where state = 'ACTIVE';
