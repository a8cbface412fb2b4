-- Forests that tell who will miss the month's target, in their versions.
create table target_model (
    version     bigint      generated always as identity primary key,
    learned_at  timestamptz not null,
    state       text        not null check (state in ('ACTIVE', 'RETIRED')),
    synthetic   boolean     not null,
    first_month date        not null,
    last_month  date        not null,
    examples    int         not null,
    evaluation  jsonb       not null,
    sha256      text        not null,
    artefact    bytea       not null
);

create unique index target_model_active on target_model (state) where state = 'ACTIVE';

create table target_training (
    id           uuid        primary key,
    position     bigint      generated always as identity,
    state        text        not null check (state in ('REQUESTED', 'RUNNING', 'LEARNED', 'REFUSED', 'FAILED')),
    synthetic    boolean     not null,
    step         text        not null,
    percent      int         not null check (percent between 0 and 100),
    requested_by text        not null,
    requested_at timestamptz not null,
    alive_at     timestamptz,
    finished_at  timestamptz,
    version      bigint,
    reason       text
);

comment on column target_training.alive_at is 'Last sign of life; one without is taken to be interrupted';

-- One at a time, over all instances.
create unique index target_training_open on target_training ((true)) where state in ('REQUESTED', 'RUNNING');
