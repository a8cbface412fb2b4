-- The hash moves to undone_sha256 when a batch is undone, so that the same file can be taken in anew; the unique index stays as the
-- version before, which runs beside this one in an upgrade, needs it.
alter table batch
    add column undo_kind text,
    add column undo_reason text,
    add column undone_by text,
    add column undo_requested_at timestamptz,
    add column reverted_at timestamptz,
    add column undone_at timestamptz,
    add column undone_sha256 text,
    alter column content_sha256 drop not null,
    drop constraint batch_state_check,
    add constraint batch_state_check check (state in (
        'RECEIVED', 'PARSING', 'PUBLISHING', 'COMPLETED', 'QUARANTINED', 'FAILED', 'UNDOING', 'UNDONE')),
    add constraint batch_content_known check (content_sha256 is not null or undone_sha256 is not null),
    add constraint batch_undo_told check (
        (state not in ('UNDOING', 'UNDONE') or (undo_reason is not null and undone_by is not null and undo_requested_at is not null))
        and (state <> 'UNDONE' or undone_at is not null));

comment on column batch.undo_kind is 'Kind of file that knows what the batch said and can take it back; null: it cannot be undone';
comment on column batch.reverted_at is 'When its lines had left the database; what follows from it is published next';

drop index batch_unfinished;
create index batch_unfinished on batch (source, position) where state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'UNDOING');

alter table account add column currency_open boolean not null default false;

comment on column account.currency_open is
    'An undone batch left it without an order: the next file says in which currency it buys';

create index account_currency_open on account (id) where currency_open;
