-- Beside the accounts, as their countries are: told from the beginning of their topic.
create table account_chain (
    account_id text   primary key,
    revision   bigint not null,
    chain      text
);
