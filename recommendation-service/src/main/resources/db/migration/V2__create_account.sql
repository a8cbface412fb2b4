create table account (
    account_id   text collate "C" primary key,
    revision     bigint      not null default 0,
    name         text,
    rep_id       text,
    active       boolean     not null default true,
    segment      text        not null default '',
    segmented_at timestamptz not null default '-infinity'
);

create index account_rep_id on account (rep_id);
