create table account (
    account_id text    primary key,
    revision   bigint  not null,
    rep_id     text,
    currency   text,
    merged     boolean not null
);

create index account_rep_id on account (rep_id);
