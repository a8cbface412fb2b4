alter table reject
    add column place int,
    add column value text;

comment on column reject.place is
    'Place of the cell at fault in its row, from 0; null where the row as a whole is, and of batches from before';
comment on column reject.value is 'What that cell says, shortened: rows with one and the same fault are mended together';

alter table batch add column corrects uuid references batch;

comment on column batch.corrects is 'The file whose rejected rows this one brings again, mended';
create index batch_corrects on batch (corrects, position) where corrects is not null;

-- Without a reference to the rejected row: rows are rejected anew whenever a file is read again.
create table mended_row (
    batch_id   uuid        not null references batch,
    row_number bigint      not null,
    state      text        not null check (state in ('EDITED', 'SENT', 'DISMISSED')),
    cells      jsonb       not null default '{}',
    sent_as    uuid        references batch,
    reason     text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (batch_id, row_number),
    check ((state = 'SENT') = (sent_as is not null)),
    check ((state = 'DISMISSED') = (reason is not null))
);

comment on table mended_row is 'What people decided about rejected rows; a row that is not here is open';
comment on column mended_row.cells is 'New texts of cells by their places, over what the file says';
