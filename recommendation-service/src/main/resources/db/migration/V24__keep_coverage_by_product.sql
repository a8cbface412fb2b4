-- What the content says, once more as columns: whoever asks for a product counts many accounts.
alter table coverage
    add column carried text[] collate "C",
    add column missing text[] collate "C",
    add column scores  numeric(6, 4)[];

update coverage
set carried = array(select sku from json_array_elements_text(content -> 'carried') as sku),
    missing = array(
        select gap ->> 'sku' from json_array_elements(content -> 'gaps') with ordinality as g (gap, place) order by place),
    scores = array(
        select (gap ->> 'score')::numeric
        from json_array_elements(content -> 'gaps') with ordinality as g (gap, place)
        order by place)
where revision > 0;

comment on column coverage.scores is 'How much accounts like it buy each product that is missing';

-- The products of the latest market and what they bring; filled when the portfolio is next looked at.
create table top_product (
    sku     text collate "C" primary key,
    rank    integer          not null check (rank > 0),
    name    text,
    buyers  integer          not null,
    revenue numeric(18, 2)   not null
);

comment on column top_product.buyers is 'Accounts that carry it';
comment on column top_product.revenue is 'What they paid for it in twelve months';
