-- What a person lists of representatives is theirs: sales files do not change it from then on.
alter table rep
    add column list_position bigint,
    add column listed boolean generated always as (list_position is not null) stored;

comment on column rep.list_position is 'Batch that listed the representative last; an earlier batch never overwrites it';

create table rep_target (
    rep_id         text           not null references rep,
    from_month     date           not null check (extract(day from from_month) = 1),
    amount         numeric(18, 2) not null check (amount > 0),
    currency       text           not null check (currency ~ '^[A-Z]{3}$'),
    batch_position bigint         not null,
    primary key (rep_id, from_month)
);

create table rep_activity (
    id             uuid        primary key,
    activity_id    text        not null,
    rep_id         text        not null,
    kind           text        not null check (kind in ('CALL', 'MEETING', 'LEAD', 'DEAL')),
    happened_on    date        not null,
    count          int         not null check (count > 0),
    value          numeric(18, 2),
    notes          text,
    revision       bigint      not null default 1,
    batch_position bigint,
    batch_id       uuid,
    updated_at     timestamptz not null
);

comment on column rep_activity.batch_position is 'Batch that wrote it last; null when a person did';

create index rep_activity_of_rep on rep_activity (rep_id, happened_on desc);
create index rep_activity_batch on rep_activity (batch_id);
