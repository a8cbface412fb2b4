-- One lane a source: whoever holds its lease works that source's batches, alone and in order.
create table lane (
    source      text        primary key,
    fence       bigint      not null default 0,
    owner       text,
    lease_until timestamptz,
    not_before  timestamptz,
    attempts    int         not null default 0,
    batch_id    uuid        references batch,
    stage       text,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    rows_done   bigint      not null default 0,
    started_at  timestamptz
);

comment on column lane.fence is 'Grows with every lease; a holder with an older number may write nothing';
