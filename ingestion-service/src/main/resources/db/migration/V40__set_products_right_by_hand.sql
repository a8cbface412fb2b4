-- What people said of a product instead of files: the values, and by field who said so and when. Files do not change them.
create table product_edit (
    sku   text  primary key references product,
    said  jsonb not null,
    hands jsonb not null
);

create view known_product as
select p.sku,
    case when e.said ? 'name' then e.said ->> 'name' else p.name end as name,
    case when e.said ? 'category' then e.said ->> 'category' else p.category end as category,
    case when e.said ? 'family' then e.said ->> 'family' else p.family end as family,
    case when e.said ? 'grape' then e.said ->> 'grape' else p.grape end as grape,
    case when e.said ? 'colour' then e.said ->> 'colour' else p.colour end as colour,
    case when e.said ? 'sugar' then e.said ->> 'sugar' else p.sugar end as sugar,
    case when e.said ? 'price' then (e.said ->> 'price')::numeric(18, 2) else p.price end as price,
    case when e.said ? 'currency' then e.said ->> 'currency' else p.currency end as currency,
    coalesce((e.said ->> 'discontinued')::boolean, p.discontinued) as discontinued,
    coalesce((e.said ->> 'in_stock')::boolean, p.in_stock) as in_stock,
    e.hands, p.revision, p.batch_id, p.updated_at
from product p
left join product_edit e on e.sku = p.sku;
