-- What a file said of a line stays after a later file has said something else: undoing the later one brings it back.
create table superseded_line (
    like sales_line,
    primary key (line_key, batch_position)
);

comment on table superseded_line is 'What earlier batches said of lines of which a later one has said something else';
comment on column superseded_line.batch_position is 'Batch that said it';

create index superseded_line_batch on superseded_line (batch_position);

-- Narrow, for a source may send the same lines every night.
create table repeated_line (
    line_key       uuid   not null,
    batch_position bigint not null,
    said_by        bigint not null,
    primary key (line_key, batch_position)
);

comment on table repeated_line is 'Batches that said of a line what was known already; it stays when who said it first is undone';
comment on column repeated_line.said_by is 'Batch under which the line is kept that says the same';

-- Rows are written batch by batch, so ranges of pages find those of one, at almost no cost when they are written.
create index repeated_line_batch on repeated_line using brin (batch_position);
create index sales_line_batch on sales_line using brin (batch_position);
