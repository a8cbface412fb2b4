-- What products of earlier versions are like is known once their master data comes again.
alter table product
    add column category text,
    add column family   text,
    add column grape    text,
    add column colour   text,
    add column sugar    text,
    add column price    numeric(18, 2),
    add column currency text,
    add column in_stock boolean not null default true;
