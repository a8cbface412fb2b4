-- What was recommended to every account as of a day, with all it was computed from; never changed once it is complete, but for
-- what people decide on.
create table recommendation_run (
    id               uuid        primary key,
    as_of            date        not null,
    policy           text        not null check (policy in ('STRICT', 'STANDARD', 'PERMISSIVE')),
    settings_version text        not null,
    settings         json        not null,
    assortment       json        not null,
    requested_by     text        not null,
    attempt          uuid        not null,
    begun_at         timestamptz not null,
    completed_at     timestamptz,
    content_hash     text,
    account_count    integer     not null default 0,
    held_count       integer     not null default 0,
    item_count       integer     not null default 0,
    passing_count    integer     not null default 0,
    safe_count       integer     not null default 0,
    revision         bigint      not null default 0,
    check ((completed_at is null) = (content_hash is null))
);

comment on column recommendation_run.attempt is 'Whoever works on it; one that was overtaken writes nothing any more';
comment on column recommendation_run.safe_count is 'Accounts with recommendations of which each has 80 points or more';
comment on column recommendation_run.revision is 'Grows with each decision on its items';

create index recommendation_run_newest on recommendation_run (begun_at desc) where completed_at is not null;

create table recommended_account (
    run_id     uuid             not null references recommendation_run on delete cascade,
    account_id text collate "C" not null,
    scenario   text             not null,
    hold       text,
    inputs     json             not null,
    rejected   json             not null,
    hash       text             not null,
    primary key (run_id, account_id),
    check ((scenario = 'HOLD') = (hold is not null))
);

create index recommended_account_account_id on recommended_account (account_id);

create table recommended_item (
    id            uuid             primary key,
    run_id        uuid             not null,
    account_id    text collate "C" not null,
    place         integer          not null check (place > 0),
    sku           text collate "C" not null,
    scenario      text             not null,
    score         numeric(12, 4)   not null,
    quantity      numeric(18, 3),
    price         numeric(18, 2),
    contributions json             not null,
    reasons       json             not null,
    audit_score   integer          not null check (audit_score between 0 and 100),
    errors        integer          not null check (errors >= 0),
    passes        boolean          not null,
    findings      json             not null,
    state         text             not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    comment       text,
    decided_by    text,
    decided_at    timestamptz,
    export_id     uuid,
    exported_at   timestamptz,
    held_back     json,
    revision      bigint           not null default 0,
    unique (run_id, account_id, place),
    unique (run_id, account_id, sku),
    foreign key (run_id, account_id) references recommended_account on delete cascade,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (not passes or errors = 0),
    check (state <> 'APPROVED' or passes),
    check (exported_at is null or state = 'APPROVED')
);

comment on column recommended_item.held_back is 'Rules it broke when it was last to leave; null while it broke none';

create index recommended_item_score on recommended_item (run_id, score desc, id);
