-- Units of each product of an order, beside its revenue. Null in orders taken in before there was this column, until the
-- topic is read again. A retracted order has none.
alter table sales_order add column units numeric(18, 3)[];

update sales_order set units = '{}' where retracted;

alter table sales_order add check (cardinality(skus) = cardinality(units));
