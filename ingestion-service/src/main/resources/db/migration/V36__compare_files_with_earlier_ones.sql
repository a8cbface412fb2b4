-- What was measured of a file, beside what is usual for its source.
create table batch_figure (
    batch_id   uuid    not null references batch,
    figure     text    not null,
    value      numeric not null,
    usual_from numeric,
    usual_to   numeric,
    unusual    boolean not null,
    primary key (batch_id, figure),
    check ((usual_from is null) = (usual_to is null)),
    check (not unusual or usual_from is not null)
);

-- What a source last asked for one of a product, so that a wrong decimal sign is seen in the next file.
create table known_price (
    source     text    not null,
    sku        text    not null,
    currency   text    not null,
    unit_price numeric not null check (unit_price > 0),
    batch_id   uuid    not null,
    primary key (source, sku, currency)
);
create index known_price_by_batch on known_price (batch_id);
create index batch_by_source on batch (source, position desc) where state = 'COMPLETED';
