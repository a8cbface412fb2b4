-- Why a store is in an account: what files called it. Files bring the same hundreds of thousands of times, so only news is written.
create table account_spelling (
    account_id   text        not null references account,
    fingerprint  uuid        not null,
    source       text        not null,
    card_code    text        not null,
    ship_to      text,
    name         text        not null,
    address_line text,
    postal_code  text,
    city         text,
    first_day    date        not null,
    batch_id     uuid        not null references batch,
    primary key (account_id, fingerprint)
);

comment on table account_spelling is 'How files spelled accounts, each way once and at most fifty an account';
comment on column account_spelling.first_day is 'Day of the newest line in the file that spelled it so first';

-- What is known of accounts of before; how their files spelled them nobody kept.
insert into account_spelling
select a.id, md5(cast(row(a.card_code, a.ship_to, a.name, a.address_line, a.postal_code, a.city) as text))::uuid, b.source,
    a.card_code, a.ship_to, a.name, a.address_line, a.postal_code, a.city, a.seen_on, b.id
from account a
join lateral (
    select batch.id, batch.source
    from sales_order o
    join batch on batch.id = o.batch_id
    where o.account_id = a.id
    limit 1) b on true;
