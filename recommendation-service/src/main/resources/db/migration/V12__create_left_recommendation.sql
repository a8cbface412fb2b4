-- What was recommended and left, for longer than runs are kept.
create table left_recommendation (
    account_id text collate "C" not null,
    sku        text collate "C" not null,
    run_id     uuid             not null,
    left_on    date             not null,
    primary key (account_id, sku, run_id)
);
