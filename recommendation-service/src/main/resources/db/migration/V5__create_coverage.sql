-- Accounts with orders whose batch has not ended in their partition yet.
create table touched_account (
    account_id text collate "C" primary key,
    partition  integer not null,
    batch_id   uuid
);

create index touched_account_partition on touched_account (partition);

-- What an account carries and misses. An account is due while its market version lies behind the market's,
-- and unpublished while the published revision lies behind its revision.
create table coverage (
    account_id     text collate "C" primary key,
    market_version bigint        not null default 0,
    batch_id       uuid,
    revision       bigint        not null default 0,
    published      bigint        not null default 0,
    as_of          date,
    caused_by      uuid,
    content_hash   text,
    coverage_pct   numeric(5, 2),
    content        jsonb,
    changed_at     timestamptz,
    check (revision = 0 or (as_of is not null and content_hash is not null and coverage_pct is not null
        and content is not null and changed_at is not null)),
    check (published <= revision)
);

create index coverage_due on coverage (market_version, account_id);
create index coverage_unpublished on coverage (account_id) where published < revision;
