-- Beside the accounts, not in them: told from the beginning of their topic, it is known of accounts that do not change.
create table account_country (
    account_id text   primary key,
    revision   bigint not null,
    country    text
);
