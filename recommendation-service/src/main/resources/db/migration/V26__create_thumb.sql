-- What people who know an account say of a product that was suggested to it; one word a person, the latest.
create table thumb (
    account_id text collate "C" not null,
    sku        text collate "C" not null,
    given_by   text             not null,
    given_at   timestamptz      not null,
    given_on   date             not null,
    direction  text             not null check (direction in ('UP', 'DOWN')),
    reason     text,
    comment    text,
    scenario   text,
    ranked_by  text,
    primary key (account_id, sku, given_by),
    check ((direction = 'DOWN') = (reason is not null))
);

comment on column thumb.given_on is 'The business day it was given on: a thumb down keeps the product away for some time from then';
comment on column thumb.scenario is 'Of the latest run, where that recommended it; null where only the suggested order held it';
comment on column thumb.ranked_by is 'What put the product before others; null where nobody can tell any more';

create index thumb_given_on on thumb (given_on);
