-- One customer, many spellings: what files say of a merged account stands under the one that it is merged into.
alter table account add column survivor_id text;

comment on column account.survivor_id is 'Account under which its orders stand, at the end of all merges; null while it stands alone';
create index account_survivor on account (survivor_id) where survivor_id is not null;

alter table sales_line add column said_as text;
alter table superseded_line add column said_as text;

comment on column sales_line.said_as is 'Account that the file named, where its lines stand under another; null where they are the same';
comment on column superseded_line.said_as is 'Account that the file named, where its lines stand under another; null where they are the same';
create index sales_order_account on sales_order (account_id);

create sequence account_wish;

create table account_merge (
    id               uuid        primary key,
    wish             bigint      not null default nextval('account_wish'),
    account_id       text        not null references account,
    into_id          text        not null references account,
    state            text        not null check (state in ('MERGING', 'MERGED', 'UNMERGING', 'UNMERGED')),
    reason           text        not null,
    merged_by        text        not null,
    merged_at        timestamptz not null,
    unmerge_reason   text,
    unmerged_by      text,
    unmerged_at      timestamptz,
    moved_at         timestamptz,
    attempts         int         not null default 0,
    failed           boolean     not null default false,
    check (account_id <> into_id),
    check (state in ('MERGING', 'MERGED')
        or (unmerge_reason is not null and unmerged_by is not null and unmerged_at is not null))
);

comment on table account_merge is 'Which account a person merged into which, and took apart again; rows are never deleted';
comment on column account_merge.wish is 'Order in which people asked; grows again when an account is to stand alone again';
comment on column account_merge.moved_at is 'When the lines had moved as the state asks for; what follows from it is told next';
create unique index account_merge_standing on account_merge (account_id) where state <> 'UNMERGED';
create index account_merge_into on account_merge (into_id) where state <> 'UNMERGED';

create view applied_merge as
select account_id, into_id
from account_merge
where state = 'MERGED' or (state = 'MERGING' and moved_at is not null) or (state = 'UNMERGING' and moved_at is null);

comment on view applied_merge is 'Merges after which lines stand now';

-- Merges have a lane of their own, whose name no source can have. What it works is no batch.
insert into lane (source) values ('@accounts');
alter table lane drop constraint lane_batch_id_fkey;
comment on column lane.batch_id is 'What is worked: a batch, or a merge of accounts';
